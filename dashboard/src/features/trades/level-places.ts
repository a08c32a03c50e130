import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { toPlot } from '../../lib/format-number.ts';

export type LevelPlaces = {
  readonly stop: number;
  readonly entry: number | null;
  readonly market: number | null;
  readonly targets: readonly { readonly at: number; readonly hit: boolean }[];
};

type Levels = Pick<TradeView, 'side' | 'stopLoss' | 'averageEntryPrice' | 'marketPrice' | 'targets' | 'entries'>;

/** Where a trade's levels lie between its worst (0) and its best (1): a short reads the same way as a long, losing left and winning right. */
export function levelPlaces({ side, stopLoss, averageEntryPrice, marketPrice, targets, entries }: Levels): LevelPlaces {
  const entryPrice = averageEntryPrice ?? entries.find(({ price }) => price !== null)?.price ?? null;
  const all = [stopLoss, entryPrice, marketPrice, ...targets.map(({ price }) => price)].filter((price) => price !== null).map(toPlot);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const place = (price: string): number => {
    const part = most === least ? 0.5 : (toPlot(price) - least) / (most - least);
    return side === 'long' ? part : 1 - part;
  };
  return {
    stop: place(stopLoss),
    entry: entryPrice === null ? null : place(entryPrice),
    market: marketPrice === null ? null : place(marketPrice),
    targets: targets.map(({ price, hit }) => ({ at: place(price), hit })),
  };
}
