import { netProfit } from '@trade-executor/domain/trade/net-profit';
import { decimal, sumDecimals, type Decimal } from '@trade-executor/domain/decimal';
import { ledgerDifference as bookedDifference } from '@trade-executor/domain/matching/ledger';
import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { CloseReason, Trade } from '@trade-executor/domain/trade/trade';
import { STARTING_BALANCE } from './make-community.ts';
import type { RunFacts } from './run-database.ts';

/** The last line of a run. Trades and the ways they closed count signals, however many copied them. */
export type Summary = {
  readonly messages: number;
  readonly entries: number;
  readonly instructions: number;
  readonly noise: number;
  readonly refusals: number;
  readonly trades: number;
  readonly closedByStop: number;
  readonly closedByTarget: number;
  readonly orders: number;
  readonly fills: number;
  readonly receipts: number;
  readonly duplicateOrders: number;
  readonly unprotectedMsMax: number;
  readonly openAtEnd: number;
  /** USDT, decimal strings. */
  readonly realizedPnl: string;
  readonly ledgerDifference: string;
};

type SummariseInput = {
  /** How many messages were posted. */
  readonly posted: number;
  readonly facts: RunFacts;
  readonly duplicateOrders: number;
  readonly unprotectedMsMax: number;
  readonly openAtEnd: number;
};

export function summarise({ posted, facts, duplicateOrders, unprotectedMsMax, openAtEnd }: SummariseInput): Summary {
  const { messages, receipts, trades, accounts } = facts;
  const ofKind = (kind: string): number => messages.filter(({ outcome }) => outcome?.kind === kind).length;
  const filled = trades.filter(hasFill);
  const signals = [...Map.groupBy(filled, ({ signalId }) => signalId).values()];
  const reasons = signals.map(closeReasonOf);
  return {
    messages: posted,
    entries: ofKind('entry'),
    instructions: ofKind('instruction'),
    noise: ofKind('noise'),
    refusals: ofKind('refusal'),
    trades: signals.length,
    closedByStop: reasons.filter((reason) => reason === 'stop').length,
    closedByTarget: reasons.filter((reason) => reason === 'target').length,
    orders: trades.flatMap(({ orders }) => orders).length,
    fills: trades.flatMap(({ orders }) => orders.flatMap(({ fills }) => fills)).length,
    receipts: receipts.length,
    duplicateOrders,
    unprotectedMsMax,
    openAtEnd,
    realizedPnl: sumDecimals(accounts.map(earned)).toString(),
    ledgerDifference: sumDecimals(accounts.map((account) => ledgerDifference(account, trades))).toString(),
  };
}

export function hasFill({ orders }: Trade): boolean {
  return orders.some(({ fills }) => fills.length > 0);
}

/** How a signal ended: by its stop when that is how it ended for anybody. */
function closeReasonOf(trades: readonly Trade[]): CloseReason | null {
  const reasons = trades.map(({ closeReason }) => closeReason);
  return (['stop', 'target'] as const).find((reason) => reasons.includes(reason)) ?? reasons[0] ?? null;
}

function earned({ balance }: PaperAccountState): Decimal {
  return balance.minus(decimal(STARTING_BALANCE));
}

/** What the venue's books differ from its balance, and the trades' books from what the balance has changed. */
function ledgerDifference(account: PaperAccountState, trades: readonly Trade[]): Decimal {
  const { accountId } = account;
  const ofTrades = trades.filter((trade) => trade.accountId === accountId).map(({ position }) => netProfit(position));
  return bookedDifference(account).plus(earned(account).minus(sumDecimals(ofTrades)).abs());
}
