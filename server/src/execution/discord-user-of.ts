import type { Store } from './ports/store.ts';

/** Returns a look-up of the Discord user behind an account; both never change, so each is read once. Throws for an unknown account. */
export function createDiscordUserOf(store: Store): (accountId: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (accountId) => {
    const remembered = known.get(accountId);
    if (remembered) return remembered;
    const account = await store.findAccount(accountId);
    const trader = account && (await store.findTrader(account.traderId));
    if (!trader) throw new Error(`account ${accountId} has no trader`);
    known.set(accountId, trader.discordUserId);
    return trader.discordUserId;
  };
}
