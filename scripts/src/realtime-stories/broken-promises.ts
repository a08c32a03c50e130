import { decimal, sumDecimals } from '@trade-executor/domain/decimal';
import { ledgerDifference } from '@trade-executor/domain/matching/ledger';
import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import { netProfit } from '@trade-executor/domain/trade/net-profit';
import { isReducing } from '@trade-executor/domain/order';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { RunFacts } from '../replay/run-database.ts';

/** Returns each promise that what is stored breaks, a sentence each. @param startingBalance of every account, USDT */
export function brokenPromises({ trades, receipts, accounts }: RunFacts, startingBalance: string): readonly string[] {
  return [
    ...repeated(trades.map(({ signalId, copierId }) => `${signalId} of ${copierId}`)).map((what) => `signal ${what} was traded twice`),
    ...repeated(receipts.flatMap(({ subject, signalId, copierId }) => (subject === 'entry' ? [`${signalId} for ${copierId}`] : []))).map(
      (what) => `signal ${what} has two receipts`,
    ),
    ...accounts.flatMap((account) =>
      brokenOfAccount(
        account,
        trades.filter(({ accountId }) => accountId === account.accountId),
        startingBalance,
      ),
    ),
  ];
}

/** How long, in market time, the trade's first fill waited for a live stop; 0 without a fill, infinite without a stop. */
export function nakedForMs({ events, orders }: Trade): number {
  const stops = new Set(orders.filter(({ intent }) => intent.leg === 'stop').map(({ intent }) => intent.clientOrderId));
  const filled = events.find(({ type }) => type === 'order_filled');
  const live = events.find((event) => event.type === 'order_accepted' && stops.has(event.clientOrderId));
  return filled ? Math.max(0, (live?.at ?? Number.POSITIVE_INFINITY) - filled.at) : 0;
}

function brokenOfAccount(account: PaperAccountState, trades: readonly Trade[], startingBalance: string): readonly string[] {
  const { accountId, openOrders, endedOrders, positions, balance } = account;
  const atVenue = [...openOrders, ...endedOrders].map(({ intent }) => intent.clientOrderId);
  const ours = new Set(trades.flatMap(({ orders }) => orders.map(({ intent }) => intent.clientOrderId)));
  const symbols = new Set([...positions.map(({ symbol }) => symbol), ...trades.map(({ instrument }) => instrument.symbol)]);
  const booked = ledgerDifference(account);
  const earned = sumDecimals(trades.map(({ position }) => netProfit(position)));
  const unexplained = balance.minus(decimal(startingBalance)).minus(earned);
  return [
    ...repeated(atVenue).map((id) => `order ${id} is at the venue twice`),
    ...atVenue.filter((id) => !ours.has(id)).map((id) => `order ${id} at the venue is of no trade`),
    ...(booked.eq('0') ? [] : [`the ledger of ${accountId} differs from what there is by ${booked.toFixed()}`]),
    ...(unexplained.eq('0') ? [] : [`the balance of ${accountId} changed by ${unexplained.toFixed()} more than its trades earned`]),
    ...[...symbols].flatMap((symbol) => brokenOfSymbol(account, trades, symbol)),
  ];
}

function brokenOfSymbol(
  { accountId, positions, openOrders }: PaperAccountState,
  trades: readonly Trade[],
  symbol: string,
): readonly string[] {
  const there = sumDecimals(positions.filter((position) => position.symbol === symbol).map(({ quantity }) => quantity));
  const known = sumDecimals(trades.filter(({ instrument }) => instrument.symbol === symbol).map(({ position }) => position.quantity));
  const stops = openOrders.filter(({ intent }) => intent.symbol === symbol && intent.type === 'stop' && isReducing(intent));
  const stopped = sumDecimals(stops.map(({ intent }) => intent.quantity));
  return [
    ...(known.eq(there) ? [] : [`${accountId} holds ${there.toFixed()} ${symbol}, but we know of ${known.toFixed()}`]),
    ...(stopped.gte(there) ? [] : [`${accountId} holds ${there.toFixed()} ${symbol} with a stop for ${stopped.toFixed()}`]),
    ...(there.eq('0') && stops.length > 0 ? [`${accountId} has a stop in ${symbol} without a position`] : []),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, place) => names.indexOf(name) !== place);
}
