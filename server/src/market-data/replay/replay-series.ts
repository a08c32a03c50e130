import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import type { PriceBar } from '@trade-executor/domain/instruments/instrument';
import type { UnixMs } from '@trade-executor/domain/time';
import type { Candle } from './read-candles.ts';

/** Half of it lies on each side of the last price: candles do not tell the spread, so a busy perpetual's usual one is taken. */
export const REPLAY_SPREAD_RATIO = decimal('0.0001');

/** Candles of one symbol, re-dated to market time. */
export type ReplaySeries = {
  /** How many bars ended at or before a moment. */
  endedBy(at: UnixMs): number;
  barAt(index: number): PriceBar | null;
  /** When the first bar after those that ended by a moment ends; null when none is left. */
  endAfter(at: UnixMs): UnixMs | null;
  /** Of the bars in [from, to), in quote asset at their closes; null when one does not tell. */
  volumes(from: UnixMs, to: UnixMs): readonly Decimal[] | null;
  readonly length: number;
  /** The time that the recording has at a market time. */
  recordedAt(at: UnixMs): UnixMs;
};

/** @param candles oldest first, at least one @param opensAt when the first one opens on this market */
export function createReplaySeries(symbol: string, candles: readonly Candle[], timeframeMs: number, opensAt: UnixMs): ReplaySeries {
  const shiftMs = opensAt - (candles[0]?.opensAt ?? 0);
  const endOf = ({ opensAt: opened }: Candle): UnixMs => opened + shiftMs + timeframeMs;

  function endedBy(at: UnixMs): number {
    let [least, most] = [0, candles.length];
    while (least < most) {
      const middle = Math.floor((least + most) / 2);
      const candle = candles[middle];
      if (candle !== undefined && endOf(candle) <= at) least = middle + 1;
      else most = middle;
    }
    return least;
  }

  return {
    length: candles.length,
    recordedAt: (at) => at - shiftMs,
    endedBy,
    endAfter(at) {
      const candle = candles[endedBy(at)];
      return candle === undefined ? null : endOf(candle);
    },
    volumes(from, to) {
      const volumes = candles.slice(endedBy(from), endedBy(to)).map(({ volume, close }) => volume && decimal(volume).times(close));
      const told = volumes.filter((volume) => typeof volume !== 'string' && volume !== null);
      return told.length === volumes.length ? told : null;
    },
    barAt(index) {
      const candle = candles[index];
      if (candle === undefined) return null;
      const from = candle.opensAt + shiftMs;
      const volume = candle.volume === null ? null : decimal(candle.volume);
      const prices = { open: decimal(candle.open), high: decimal(candle.high), low: decimal(candle.low), close: decimal(candle.close) };
      return { symbol, from, to: from + timeframeMs, ...prices, spreadRatio: REPLAY_SPREAD_RATIO, volume };
    },
  };
}
