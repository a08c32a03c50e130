import { ceilToStep, decimal, floorToStep, maxDecimal, ONE, type Decimal } from '../decimal.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import type { UnixMs } from '../time.ts';

const TWO = decimal('2');

/** Returns bid and ask half a spread away from the last price, on the tick and at least a tick above zero. */
export function quoteAround(instrument: Pick<Instrument, 'symbol' | 'tickSize'>, last: Decimal, spreadRatio: Decimal, at: UnixMs): Quote {
  const { symbol, tickSize } = instrument;
  const half = spreadRatio.div(TWO);
  const bid = maxDecimal(tickSize, floorToStep(last.times(ONE.minus(half)), tickSize));
  return { symbol, bid, ask: ceilToStep(last.times(ONE.plus(half)), tickSize), last, at };
}
