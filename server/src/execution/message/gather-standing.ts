import type { Account, Balance } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import type { AccountStanding, OpenExposure } from '@trade-executor/domain/risk/account-standing';
import { standingOf, standingQuestion } from '@trade-executor/domain/risk/past-standing';
import { exposureOf } from '@trade-executor/domain/trade/exposure-of';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

type GatherDeps = { readonly store: Pick<Store, 'standing' | 'openTrades'>; readonly clock: Pick<Clock, 'marketNow'> };

type GatherInput = {
  readonly copier: Copier;
  readonly account: Account;
  readonly balance: Balance;
  /** The trade that is decided: it neither counts nor stands in its own way. */
  readonly tradeId: string;
};

/** How the account and the copier have done, and what is open: reservations, brought up to date by the trades that they were made for. */
export async function gatherStanding(deps: GatherDeps, { copier, account, balance, tradeId }: GatherInput): Promise<AccountStanding> {
  const question = standingQuestion(copier, deps.clock.marketNow(), tradeId);
  const [past, open] = await Promise.all([
    question && deps.store.standing(question),
    openExposures(deps, copier, { ...account, reservations: account.reservations.filter((one) => one.tradeId !== tradeId) }),
  ]);
  return standingOf(past, balance.deposited, open);
}

async function openExposures(
  { store }: GatherDeps,
  { settings: { slippageRatio } }: Copier,
  { accountId, reservations, takerFeeRatio }: Account,
): Promise<readonly OpenExposure[]> {
  if (reservations.length === 0) return [];
  const trades = new Map((await store.openTrades({ accountId })).map(({ trade }) => [trade.tradeId, trade]));
  return reservations.map((reservation) => {
    const trade = trades.get(reservation.tradeId);
    return trade ? exposureOf(trade, reservation, { takerFeeRatio, slippageRatio }) : reservation;
  });
}
