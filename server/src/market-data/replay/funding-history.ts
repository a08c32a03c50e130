import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import { HOUR_MS, type UnixMs } from '@trade-executor/domain/time';

/** Recorded funding rates of one perpetual: the rate that counted at a recorded time; null where nothing was recorded. */
export type FundingHistory = (recordedAt: UnixMs) => Decimal | null;

const VALID_MS = 8 * HOUR_MS;
const unzip = promisify(gunzip);

/** Reads `<venue>/funding/<BASE><QUOTE>_8h.csv.gz` (header `timestamp,funding_rate`, times in ms) of the first venue that has it. */
export async function readFundingHistory(folder: string, base: string, quote: string): Promise<FundingHistory> {
  const paths = readdirSync(folder).map((venue) => join(folder, venue, 'funding', `${base}${quote}_8h.csv.gz`));
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) return () => null;
  const [, ...lines] = (await unzip(await readFile(path))).toString('utf8').trim().split('\n');
  const rates = lines.map((line) => {
    const [at = '', rate = ''] = line.split(',');
    return { at: Number(at), rate: decimal(rate) };
  });
  return (recordedAt) => {
    const latest = rates.findLast(({ at }) => at <= recordedAt);
    return latest === undefined || recordedAt - latest.at >= VALID_MS ? null : latest.rate;
  };
}
