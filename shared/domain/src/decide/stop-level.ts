import { ZERO, decimal, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { err, ok, type Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import type { StopSource } from '../trade/plan.ts';
import { moveAhead, movePriceAhead, roundAhead } from './direction.ts';
import { averageEntry, type EntryLevel } from './entry-levels.ts';
import { percentToRatio } from './percent-to-ratio.ts';

/** The stop on the price grid; which side of the entries it is on is a rule's business. */
export type StopLevel = {
  readonly price: Decimal;
  readonly source: StopSource;
  /** "4h" when the text, or else the profile, counts it at a candle's close only: we hold it at once, at that price. */
  readonly candle: string | null;
};

export type StopLevelInput = {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  readonly instrument: Instrument;
  readonly levelFactor: Decimal;
  readonly entries: readonly EntryLevel[];
};

/**
 * Returns the stop, rounded toward the entry. A percentage and points are distances from the average entry, in the profile's meaning.
 * @returns or STOP_MISSING, PERCENT_AMBIGUOUS
 */
export function stopLevel({ order, profile, instrument, levelFactor, entries }: StopLevelInput): Result<StopLevel, Denial> {
  const { side, stop } = order;
  const at = (price: Decimal): Result<StopLevel, Denial> => {
    if (price.lte(ZERO)) return err({ code: 'STOP_MISSING', evidence: { written: price.toString() } });
    return ok({ price: roundAhead(side, price, instrument.tickSize), source: 'provider', candle: stop?.candle ?? profile.softStopCandle });
  };
  if (stop?.price != null) return at(decimal(stop.price).times(levelFactor));
  if (stop?.percent != null && entries.length > 0) {
    const ratio = percentToRatio(stop.percent, order, profile);
    return ratio.ok ? at(moveAhead(side, averageEntry(entries), ratio.value.times('-1'))) : ratio;
  }
  if (stop?.points != null && entries.length > 0) {
    if (profile.pointsMeaning === null) {
      return err({ code: 'PERCENT_AMBIGUOUS', evidence: { points: stop.points, meaning: 'not stated in the profile' } });
    }
    // A unit of the quote is a price as the text writes prices; a tick is the instrument's own.
    const distance = decimal(stop.points).times(profile.pointsMeaning === 'tick' ? instrument.tickSize : levelFactor);
    return at(movePriceAhead(side, averageEntry(entries), distance.times('-1')));
  }
  return err({ code: 'STOP_MISSING', evidence: {} });
}
