import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time.ts';

const units: Readonly<Record<string, number>> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS };

/** The length of a candle like "15m", "4h", "1d"; null for any other text. Candles begin at multiples of it, UTC. */
export function frameMs(frame: string): number | null {
  const match = /^(\d{1,3})([mhdw])$/.exec(frame);
  const unit = units[match?.[2] ?? ''];
  return match === null || unit === undefined || match[1] === '0' ? null : Number(match[1]) * unit;
}
