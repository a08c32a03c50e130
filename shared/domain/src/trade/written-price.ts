import { type Decimal, decimal } from '../decimal.ts';
import { readCoinName } from '../instruments/coin-name.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { DecimalString } from '../signals/outcome.ts';

/** A price further than this from the market, as a factor, is in another unit or of another coin. */
const SCALE_TOLERANCE = decimal('3');

/**
 * Returns a price of a text in units of the instrument: as it is, or times 1,000 where the venue lists 1000PEPE and the text means PEPE.
 * @returns or PRICE_UNAVAILABLE, PRICE_SCALE_MISMATCH
 */
export function readWrittenPrice(written: DecimalString, instrument: Instrument, quote: Quote | null): Result<Decimal, Denial> {
  if (quote === null) return err({ code: 'PRICE_UNAVAILABLE', evidence: { symbol: instrument.symbol } });
  const price = decimal(written);
  const scaled = [price, price.times(readCoinName(instrument.base).multiplier)];
  const fitting = scaled.find((one) => one.times(SCALE_TOLERANCE).gte(quote.last) && one.lte(quote.last.times(SCALE_TOLERANCE)));
  if (fitting !== undefined) return ok(fitting);
  return err({ code: 'PRICE_SCALE_MISMATCH', evidence: { symbol: instrument.symbol, price: written, market: quote.last.toString() } });
}
