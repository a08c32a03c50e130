import type { Candle, Timeframe } from '@trade-executor/contracts/api/market';
import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import type { SeriesMarker, UTCTimestamp } from 'lightweight-charts';
import { formatPrice } from '../../../lib/format-number.ts';
import { candleOpen } from '../candle-window.ts';
import { legWords } from '../trade-words.ts';
import type { ChartColours } from './chart-colours.ts';

type FillMarksInput = {
  readonly fills: TradeDetail['fills'];
  readonly candles: readonly Candle[];
  readonly timeframe: Timeframe;
  readonly colours: ChartColours;
};

/** An arrow for each leg's fills in a candle: bought from below, sold from above. */
export function fillMarks({ fills, candles, timeframe, colours }: FillMarksInput): SeriesMarker<UTCTimestamp>[] {
  const known = new Set(candles.map(({ at }) => at));
  const byPlace = new Map(fills.map((fill) => [`${candleOpen(fill.at, timeframe)} ${fill.leg}`, fill]));
  return [...byPlace.values()]
    .map((fill) => ({ fill, at: candleOpen(fill.at, timeframe) }))
    .filter(({ at }) => known.has(at))
    .toSorted((a, b) => a.at - b.at)
    .map(({ fill, at }) => ({
      time: (at / 1000) as UTCTimestamp,
      position: fill.side === 'buy' ? 'belowBar' : 'aboveBar',
      shape: fill.side === 'buy' ? 'arrowUp' : 'arrowDown',
      color: colours.accent,
      text: `${legWords(fill.leg)} ${formatPrice(fill.price)}`,
    }));
}
