import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';

/** A file of candles, `<venue>/<BASE><QUOTE>_<timeframe>.csv.gz`; market kind and span may stand in the name too (`BTCUSDT_spot_1m_20221213`). */
export type CandleFile = {
  readonly path: string;
  /** Within the folder, names it: "binance/BTCUSDT_1h.csv.gz". */
  readonly file: string;
  /** Where the candles come from; what trades on them is always a linear perpetual. */
  readonly venue: string;
  readonly base: string;
  readonly quote: string;
  /** Unified symbol of the perpetual that is replayed: "BTC/USDT:USDT". */
  readonly symbol: string;
  /** "1m", "4h", "1d". */
  readonly timeframe: string;
  readonly timeframeMs: number;
};

const FILE_NAME = /^([A-Z0-9]+)(USDT|USDC)_(?:(?:linear|spot)_)?(\d+)([mhd])(?:_[\d-]+)?\.csv\.gz$/;
const UNIT_MS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };
const PREFERRED_VENUE = 'binanceusdm';

/** Returns the candle files of a folder, the finest first, perpetuals before spot. Ticks and other files are left out. */
export function listCandleFiles(folder: string): readonly CandleFile[] {
  const venues = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'ticks');
  const files = venues.flatMap(({ name: venue }) => readdirSync(join(folder, venue)).map((name) => toCandleFile(folder, venue, name)));
  return files.filter((file) => file !== null).toSorted((left, right) => left.timeframeMs - right.timeframeMs || byVenue(left, right));
}

function toCandleFile(folder: string, venue: string, name: string): CandleFile | null {
  const [, base, quote, count, unit] = FILE_NAME.exec(name) ?? [];
  if (base === undefined || quote === undefined || count === undefined || unit === undefined) return null;
  const timeframeMs = Number(count) * (UNIT_MS[unit] ?? 0);
  const symbol = `${base}/${quote}:${quote}`;
  return {
    path: join(folder, venue, name),
    file: `${venue}/${name}`,
    venue,
    base,
    quote,
    symbol,
    timeframe: `${count}${unit}`,
    timeframeMs,
  };
}

function byVenue(left: CandleFile, right: CandleFile): number {
  const preferred = Number(right.venue === PREFERRED_VENUE) - Number(left.venue === PREFERRED_VENUE);
  return preferred || left.file.localeCompare(right.file);
}
