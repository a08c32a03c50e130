import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync } from 'node:zlib';
import type { UnixMs } from '@trade-executor/domain/time';

/** One candle as it stands in the file: prices are plain decimal strings. */
export type Candle = {
  readonly opensAt: UnixMs;
  readonly open: string;
  readonly high: string;
  readonly low: string;
  readonly close: string;
  /** Base asset. */
  readonly volume: string | null;
};

const HEAD_BYTES = 16_384;
const unzip = promisify(gunzip);

/** Returns all candles of a gzip CSV file with the header `timestamp,open,high,low,close,volume`, oldest first. */
export async function readCandles(path: string): Promise<readonly Candle[]> {
  return parse((await unzip(await readFile(path))).toString('utf8'));
}

/** Returns the first hundreds of candles, without reading the rest. */
export function readFirstCandles(path: string): readonly Candle[] {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const length = readSync(file, head);
    const text = gunzipSync(head.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
    return parse(text.slice(0, text.lastIndexOf('\n')));
  } finally {
    closeSync(file);
  }
}

function parse(text: string): readonly Candle[] {
  const [, ...lines] = text.split('\n');
  return lines.filter((line) => line !== '').map(toCandle);
}

function toCandle(line: string): Candle {
  const [opensAt, open, high, low, close, volume] = line.split(',');
  if (open === undefined || high === undefined || low === undefined || close === undefined) throw new Error(`not a candle: ${line}`);
  return { opensAt: Number(opensAt), open, high, low, close, volume: volume === undefined || volume === '' ? null : volume };
}
