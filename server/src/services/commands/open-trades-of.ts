import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Store } from '../../execution/ports/store.ts';
import { accountsOf, type Trader } from './actor.ts';

/** The trader's trades that are not closed, on all accounts, oldest first. */
export async function openTradesOf(store: Store, trader: Trader): Promise<readonly Trade[]> {
  const accounts = await accountsOf(store, trader);
  const stored = await Promise.all(accounts.map(({ accountId }) => store.openTrades({ accountId })));
  return stored.flat().map(({ trade }) => trade);
}
