import type { Account } from '@trade-executor/domain/account';
import { MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { Store } from './ports/store.ts';

/** Removes what closed trades, and trades that were never inserted, hold back on their accounts: what a crash between two writes leaves. */
export async function sweepReservations(store: Store, now: UnixMs): Promise<void> {
  for (const account of await store.accounts()) await sweepAccount(store, account, now);
}

async function sweepAccount(store: Store, { accountId, reservations }: Account, now: UnixMs): Promise<void> {
  for (const { tradeId, reservedAt } of reservations) {
    const stored = await store.findTrade(tradeId);
    const over = stored ? stored.trade.stage === 'closed' : now - reservedAt > MINUTE_MS;
    if (over) await store.releaseReservation(accountId, tradeId);
  }
}
