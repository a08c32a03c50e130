import { decimal, ONE, sumDecimals, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import { movePriceAhead } from '@trade-executor/domain/decide/direction';
import type { PositionSide } from '@trade-executor/domain/signals/outcome';
import {
  jumpTo,
  liveThrough,
  openCandleHouse,
  startTrade,
  wish,
  type Candle,
  type CandleHouse,
} from '@trade-executor/domain/testing/candle-house';
import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import { makeSignal, makeSignalOrder } from '@trade-executor/domain/testing/make-signal';
import { makePlan, makePlannedEntry, makePlannedTarget, makeTrade } from '@trade-executor/domain/testing/make-trade';
import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import { noManagement, type TradePlan } from '@trade-executor/domain/trade/plan';
import { profitOf } from '@trade-executor/domain/trade/profit-of';
import type { CloseReason, Trade } from '@trade-executor/domain/trade/trade';
import { z } from 'zod';

const Trades = z.array(z.object({ exit_reason: z.string(), open_tick: z.number(), close_tick: z.number() }));

/** One of freqtrade's cases: hourly candles with signals, a strategy's rules, and what came of it. */
export const FreqtradeCase = z.object({
  trailing_stop: z.boolean(),
  trailing_stop_positive: z.number().nullable(),
  use_exit_signal: z.boolean(),
  custom_entry_price: z.number().nullable(),
  custom_exit_price: z.number().nullable(),
  leverage: z.number(),
  timeout: z.number().nullable(),
  adjust_entry_price: z.number().nullable(),
  data: z.array(z.array(z.union([z.number(), z.string(), z.null()]))),
  stop_loss: z.number(),
  roi: z.record(z.string(), z.number()),
  profit_perc: z.number(),
  trades: Trades,
});
export type FreqtradeCase = z.infer<typeof FreqtradeCase>;

type Row = Candle & { readonly enter: PositionSide | null; readonly exit: boolean };
const asDecimal = (value: number): Decimal => decimal(String(value));

function rowOf(row: FreqtradeCase['data'][number]): Row {
  const [, open = 0, high = 0, low = 0, close = 0, , enterLong = 0, exitLong = 0, enterShort = 0, exitShort = 0] = row.map(Number);
  const enter = enterLong === enterShort ? null : enterLong === 1 ? 'long' : 'short';
  return {
    open: asDecimal(open),
    high: asDecimal(high),
    low: asDecimal(low),
    close: asDecimal(close),
    enter,
    exit: exitLong + exitShort > 0,
  };
}

const freeOfCharge = { takerFeeRatio: ZERO, makerFeeRatio: ZERO, slippageRatio: ZERO, volumeRatio: ONE };
const instrument = makeInstrument({ tickSize: decimal('0.01') });
const asker = { by: 'provider', messageId: null } as const;

/**
 * What our pieces make of a case, each signal carried out when the next candle opens: a stop loss is the plan's stop, ROI a target (and a later
 * ROI the provider's change of it; -1 a time exit), a trailing stop the plan's management, an entry price a limit, an exit price a target.
 */
export function runFreqtradeCase(rules: FreqtradeCase): readonly Trade[] {
  const rows = rules.data.map(rowOf);
  const ended: Trade[] = [];
  let house = openCandleHouse(instrument, freeOfCharge, decimal('1000000'));
  rows.forEach((row, tick) => {
    const before = rows[tick - 1];
    house = jumpTo(house, row.open, tick * HOUR_MS);
    house = followClock(house, rules);
    if (before?.exit && rules.use_exit_signal) house = leave(house, rules);
    if (isForcedOut(rules, tick)) house = wish(house, [{ type: 'close_wanted', asker: { by: 'trader', messageId: null }, fraction: ONE }]);
    if (before?.enter && (house.trade === null || house.trade.stage === 'closed')) {
      if (house.trade) ended.push(house.trade);
      house = enter(house, rules, before.enter);
    }
    house = followClock(liveThrough(house, row, (tick + 1) * HOUR_MS), rules);
  });
  return [...ended, ...(house.trade ? [house.trade] : [])].filter(({ position }) => position.entered.gt(ZERO));
}

function enter(house: CandleHouse, rules: FreqtradeCase, side: PositionSide): CandleHouse {
  const signal = makeSignal({ signalId: `signal-${house.at}`, order: makeSignalOrder({ side }) });
  return startTrade(house, makeTrade({ side, plan: planOf(house, rules, side), instrument, at: house.at, signal }));
}

const ratioAway = (side: PositionSide, price: Decimal, ratio: number, { leverage }: FreqtradeCase): Decimal =>
  movePriceAhead(side, price, price.times(asDecimal(ratio)).div(asDecimal(leverage))).round(2);

function planOf({ price, at }: CandleHouse, rules: FreqtradeCase, side: PositionSide, limit = rules.custom_entry_price): TradePlan {
  const entry = limit === null ? price : asDecimal(limit);
  const { trailing_stop: trails, trailing_stop_positive: closer, stop_loss: stopLoss, roi, timeout } = rules;
  const first = roi['0'] ?? 1;
  const timeExit = Object.entries(roi).find(([, ratio]) => ratio === -1);
  const stop = trails ? ({ type: 'trailing', distance: entry.times(asDecimal(closer ?? -stopLoss)) } as const) : noManagement.stop;
  return makePlan({
    entries: [makePlannedEntry('1', limit === null ? null : String(limit))],
    stopLoss: ratioAway(side, entry, stopLoss, rules),
    targets: first < 1 ? [makePlannedTarget(ratioAway(side, entry, first, rules).toFixed(), '1')] : [],
    leverage: asDecimal(rules.leverage),
    entryExpiresAt: at + (timeout ?? 60) * MINUTE_MS,
    management: { ...noManagement, stop, timeExitMs: timeExit ? Number(timeExit[0]) * MINUTE_MS : null },
  });
}

/** What time brings: an entry that waited long enough, an entry asked for at another price, the next row of the ROI table. */
function followClock(house: CandleHouse, rules: FreqtradeCase): CandleHouse {
  const { trade, at } = house;
  if (trade === null || trade.stage === 'closed') return house;
  if (trade.stage === 'entering') {
    if (at >= trade.plan.entryExpiresAt) return wish(house, [{ type: 'entries_expired' }]);
    const isNew = trade.plan.entries[0]?.limitPrice?.eq(asDecimal(rules.custom_entry_price ?? 0)) ?? false;
    const price = rules.adjust_entry_price;
    if (price === null || !isNew || at < trade.openedAt + HOUR_MS) return house;
    return wish(house, [{ type: 'plan_amended', asker, plan: planOf(house, rules, trade.side, price) }]);
  }
  const due = Object.entries(rules.roi).filter(([minutes, ratio]) => ratio > 0 && at - trade.openedAt >= Number(minutes) * MINUTE_MS);
  const ratio = due.at(-1)?.[1] ?? 1;
  const target = ratioAway(trade.side, trade.position.averageEntryPrice, ratio, rules);
  if (due.length < 2 || trade.plan.targets[0]?.price.eq(target)) return house;
  return wish(house, [{ type: 'targets_changed', asker, targets: [makePlannedTarget(target.toFixed(), '1')] }]);
}

function leave(house: CandleHouse, { custom_exit_price: price }: FreqtradeCase): CandleHouse {
  if (price === null) return wish(house, [{ type: 'close_wanted', asker, fraction: ONE }]);
  return wish(house, [{ type: 'targets_changed', asker, targets: [makePlannedTarget(String(price), '1')] }]);
}

/** Theirs close what is left when the candles are over, at the last one's open; so does the trader here. */
function isForcedOut({ trades, data }: FreqtradeCase, tick: number): boolean {
  return tick === data.length - 1 && trades.some(({ exit_reason: reason }) => reason === 'FORCE_EXIT');
}

/** "0.002: EXIT_SIGNAL 1-4": profit on the margin, to three places, and each trade's reason and ticks, in freqtrade's words. */
export function tellOurs(trades: readonly Trade[]): string {
  const profits = trades.map((trade) => {
    const { entered, averageEntryPrice } = trade.position;
    return profitOf(trade, null).netPnl.times(trade.plan.leverage).div(entered.times(averageEntryPrice));
  });
  const told = trades.map((trade) => `${reasonOf(trade)} ${tickOf(trade.openedAt)}-${tickOf(trade.closedAt)}`);
  return [sumDecimals(profits).round(3).toFixed(), ...told].join(': ');
}

export function tellTheirs({ profit_perc: profit, trades }: FreqtradeCase): string {
  const told = trades.map(({ exit_reason: reason, open_tick: opened, close_tick: closed }) => `${reason} ${opened}-${closed}`);
  return [asDecimal(profit).toFixed(), ...told].join(': ');
}

const tickOf = (at: number | null): number => Math.floor((at ?? -1) / HOUR_MS);

const reasons: Readonly<Partial<Record<CloseReason, string>>> = {
  stop: 'STOP_LOSS',
  target: 'ROI',
  time: 'ROI',
  instruction: 'EXIT_SIGNAL',
  trader: 'FORCE_EXIT',
};

function reasonOf({ closeReason, plan }: Trade): string {
  if (closeReason === 'stop' && plan.stopSource === 'trailing') return 'TRAILING_STOP_LOSS';
  return (closeReason && reasons[closeReason]) ?? 'OPEN';
}
