import type { AccountView } from '@trade-executor/contracts/api/accounts';
import type { Account, Balance } from '@trade-executor/domain/account';
import { roundMoney, sumDecimals, type Decimal } from '@trade-executor/domain/decimal';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { toTrade } from '../../models/to-trade.ts';
import { moneyText } from '../../views/decimal-text.ts';
import type { ApiDeps } from '../api-deps.ts';
import { notionalOf } from '../orders/notional-of.ts';
import { rememberQuotes } from '../page-views/trade-views.ts';

/** An account with its money at this moment. Quote asset. */
export type AccountMoney = {
  readonly account: Pick<Account, 'accountId' | 'traderId' | 'venue'> & Partial<Pick<Account, 'positionMode' | 'conflictPolicy'>>;
  readonly balance: Balance;
  readonly openPnl: Decimal;
  readonly exposure: Decimal;
  /** Not closed, oldest first. */
  readonly openTrades: readonly Trade[];
};

/** Asks the venue for each account's money; the open trades of all come with one query. */
export async function accountMoney(
  { models, venue, market }: Pick<ApiDeps, 'models' | 'venue' | 'market'>,
  accounts: readonly AccountMoney['account'][],
): Promise<AccountMoney[]> {
  const accountIds = accounts.map(({ accountId }) => accountId);
  const [balances, stored] = await Promise.all([
    Promise.all(accountIds.map((accountId) => venue.balance(accountId))),
    models.trades
      .find({ open: true, accountId: { $in: accountIds } }, { _id: 0, trade: 1 })
      .sort({ openedAt: 1 })
      .lean(),
  ]);
  const trades = stored.map(({ trade }) => toTrade(trade));
  const quoteOf = rememberQuotes(market);
  return accounts.flatMap((account, place) => {
    const balance = balances[place];
    if (!balance) return [];
    const openTrades = trades.filter(({ accountId }) => accountId === account.accountId);
    const exposure = sumDecimals(openTrades.map((trade) => notionalOf(trade, quoteOf(trade.instrument.symbol))));
    return [{ account, balance, openPnl: roundMoney(balance.openPnl), exposure, openTrades }];
  });
}

export function toAccountView({ account, balance, openPnl, exposure, openTrades }: AccountMoney): AccountView {
  const { accountId, traderId, venue, positionMode = 'one_way', conflictPolicy = 'first_wins' } = account;
  return {
    accountId,
    traderId,
    venue,
    paper: venue === 'paper',
    asset: balance.asset,
    balance: moneyText(balance.balance),
    equity: moneyText(balance.equity),
    availableMargin: moneyText(balance.availableMargin),
    openPnl: moneyText(openPnl),
    exposure: moneyText(exposure),
    openTrades: openTrades.length,
    positionMode,
    conflictPolicy,
  };
}
