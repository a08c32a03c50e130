type QueryKey = readonly string[];

/** Which queries an event of the server concerns; keys are prefixes. None for an event that is not known. */
export function resourcesOf(event: string, hint: Readonly<Record<string, string>>): readonly QueryKey[] {
  switch (event) {
    case 'trade.changed':
      return [['overview'], ['trades'], ['trade', hint.tradeId ?? ''], ['receipts'], ['copiers'], ['accounts']];
    case 'receipt.created':
      return [['overview'], ['receipts'], ['signals'], ['trade']];
    case 'signal.received':
      return [['signals'], ['sources'], ['statistics']];
    case 'equity.changed':
      return [['overview'], ['accounts'], ['equity', hint.accountId ?? '']];
    case 'halt.changed':
      return [['halts']];
    case 'provider.changed':
      return [['providers'], ['provider', hint.providerId ?? '']];
    case 'copier.changed':
      return [['copiers']];
    case 'confirmation.changed':
      return [['confirmations']];
    case 'notification.created':
      return [['notifications']];
    default:
      return [];
  }
}
