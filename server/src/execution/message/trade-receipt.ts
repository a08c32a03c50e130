import { coinOf } from '@trade-executor/domain/instruments/coin-name';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { SignalAction, SignalOrder } from '@trade-executor/domain/signals/outcome';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { StoredMessage } from '../ports/store.ts';
import { receiptTelling } from '../tellings.ts';
import { revisionIdOf } from './message-id.ts';

type TradeReceiptInput = {
  readonly message: StoredMessage;
  readonly subject: 'instruction' | 'edit' | 'delete';
  /** Place of the action or order in the message. */
  readonly place: number;
  readonly trade: Trade;
  readonly understood: SignalAction | SignalOrder | null;
  readonly denial: Denial | null;
};

/** Of what one revision of a message asked of one trade. */
export function tradeReceiptId(
  message: StoredMessage,
  { subject, place, tradeId }: Pick<TradeReceiptInput, 'subject' | 'place'> & Pick<Trade, 'tradeId'>,
): string {
  return stableHash([revisionIdOf(message), subject, place, tradeId], 24);
}

/** Keeps what a later word of the provider did to one trade, or why it did nothing; then its trader is told, else the card shows it. */
export async function saveTradeReceipt(
  deps: ExecutionDeps,
  { message, subject, place, trade, understood, denial }: TradeReceiptInput,
): Promise<void> {
  const account = await deps.store.findAccount(trade.accountId);
  const receipt: Receipt = {
    receiptId: tradeReceiptId(message, { subject, place, tradeId: trade.tradeId }),
    subject,
    communityId: trade.communityId,
    providerId: trade.providerId,
    channelId: message.channelId,
    messageId: message.messageId,
    signalId: trade.signalId,
    copierId: trade.copierId,
    traderId: account?.traderId ?? null,
    tradeId: trade.tradeId,
    coin: coinOf(trade.instrument.base),
    understood,
    rules: [],
    denial,
    plan: null,
    at: deps.clock.now(),
  };
  const tellings = denial ? [receiptTelling(receipt, await deps.discordUserOf(trade.accountId))] : [];
  await deps.store.saveReceipt(receipt, tellings);
  deps.tellingWritten();
}
