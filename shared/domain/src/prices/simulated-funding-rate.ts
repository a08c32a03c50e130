import { decimal, type Decimal } from '../decimal.ts';
import { HOUR_MS, type UnixMs } from '../time.ts';
import { hashText, randomAt } from './value-noise.ts';

const FUNDING_STREAM = 300;
const LEAST_PER_MILLION = -100;
const MOST_PER_MILLION = 300;

/** Returns the funding rate of a simulated market at a funding time, -0.01 % to 0.03 %, mostly paid by longs: a pure function of its arguments. */
export function simulatedFundingRate(seed: string, symbol: string, at: UnixMs): Decimal {
  const random = randomAt(hashText(`${seed}:${symbol}`), FUNDING_STREAM, Math.floor(at / HOUR_MS));
  const perMillion = Math.round(LEAST_PER_MILLION + random * (MOST_PER_MILLION - LEAST_PER_MILLION));
  return decimal(`${perMillion}e-6`);
}
