import type { Candle, Timeframe } from '@trade-executor/contracts/api/market';
import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import { candleOpen } from '../candle-window.ts';

export type LevelLine = {
  readonly kind: 'entry' | 'stop' | 'target';
  readonly title: string;
  readonly points: readonly { readonly at: number; readonly price: string }[];
};

type LevelLinesInput = { readonly detail: TradeDetail; readonly candles: readonly Candle[]; readonly timeframe: Timeframe };

/** The trade's levels while it lived: entry, the stop with each of its moves as a step, and every target. */
export function levelLines({ detail, candles, timeframe }: LevelLinesInput): readonly LevelLine[] {
  const { trade, stopLevels } = detail;
  const start = candleOpen(trade.openedAt, timeframe);
  const end = trade.closedAt === null ? (candles.at(-1)?.at ?? start) : candleOpen(trade.closedAt, timeframe);
  const times = candles.map(({ at }) => at).filter((at) => at >= start && at <= end);
  if (times.length === 0) return [];
  const level = (price: string) => times.map((at) => ({ at, price }));
  const entry = trade.averageEntryPrice ?? trade.entries.find(({ price }) => price !== null)?.price ?? null;
  const stopAt = (at: number) =>
    stopLevels.findLast((stop) => candleOpen(stop.at, timeframe) <= at)?.price ?? stopLevels.at(0)?.price ?? trade.stopLoss;
  return [
    ...(entry === null ? [] : [{ kind: 'entry', title: '', points: level(entry) } as const]),
    { kind: 'stop', title: '', points: times.map((at) => ({ at, price: stopAt(at) })) },
    ...trade.targets.map(({ price }) => ({ kind: 'target', title: '', points: level(price) }) as const),
  ];
}
