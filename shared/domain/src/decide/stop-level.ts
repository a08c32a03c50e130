import { ZERO, decimal, type Decimal } from '../decimal.ts';
import type { Instrument, MarketFacts } from '../instruments/instrument.ts';
import { err, ok, type Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { StopSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import type { SoftStop, StopSource } from '../trade/plan.ts';
import { moveAhead, movePriceAhead, roundAhead } from './direction.ts';
import { averageEntry, type EntryLevel } from './entry-levels.ts';
import { percentToRatio } from './percent-to-ratio.ts';

/** The stop that the venue holds, on the price grid; which side of the entries it is on is a rule's business. */
export type StopLevel = {
  readonly price: Decimal;
  readonly source: StopSource;
  /** "4h" when the text, or else the profile, counts it at a candle's close only. */
  readonly candle: string | null;
  /** The provider's level, when it does not count at a touch and another one is held. */
  readonly soft: SoftStop | null;
};

export type StopLevelInput = {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  readonly settings: StopSettings;
  readonly facts: MarketFacts;
  readonly instrument: Instrument;
  readonly levelFactor: Decimal;
  readonly entries: readonly EntryLevel[];
};

/**
 * Returns the stop, rounded toward the entry. A percentage and points are distances from the average entry, in the profile's meaning. Where
 * the text has none, and where the provider's counts only at a candle's close or after a time that the copier gives it, the copier's default
 * stop is held; without one such a stop is missing.
 * @returns or STOP_MISSING, PERCENT_AMBIGUOUS
 */
export function stopLevel(input: StopLevelInput): Result<StopLevel, Denial> {
  const { order, profile, settings } = input;
  const written = writtenStop(input);
  if (!written.ok) return written;
  if (written.value === null) return ourStop(input, null);
  const candle = order.stop?.candle ?? profile.softStopCandle;
  const waits = candle !== null && !settings.holdCandleStops;
  if (!waits && settings.stopTimeoutMs === null) return ok({ price: written.value, source: 'provider', candle, soft: null });
  return ourStop(input, { price: written.value, candle: waits ? candle : null, timeoutMs: waits ? null : settings.stopTimeoutMs });
}

/** The text's stop on the grid; null when it has none. */
function writtenStop({
  order: { side, stop },
  order,
  profile,
  instrument,
  levelFactor,
  entries,
}: StopLevelInput): Result<Decimal | null, Denial> {
  const at = (price: Decimal): Result<Decimal, Denial> => {
    if (price.lte(ZERO)) return err({ code: 'STOP_MISSING', evidence: { written: price.toString() } });
    return ok(roundAhead(side, price, instrument.tickSize));
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
  return ok(null);
}

/** The copier's default stop, from the average entry. */
function ourStop(
  { order: { side }, settings, facts, instrument, entries }: StopLevelInput,
  soft: SoftStop | null,
): Result<StopLevel, Denial> {
  if (settings.defaultStop === 'none' || entries.length === 0) {
    const evidence: Record<string, string> =
      soft === null ? {} : { reason: 'the stop counts later only, and the copier has no default stop to hold meanwhile' };
    return err({ code: 'STOP_MISSING', evidence });
  }
  const average = averageEntry(entries);
  const distance =
    settings.defaultStop === 'ratio' ? average.times(settings.defaultStopRatio) : facts.atr?.times(settings.defaultStopAtrMultiple);
  if (distance === undefined)
    return err({ code: 'STOP_MISSING', evidence: { reason: 'the average true range of this market is not known yet' } });
  const price = roundAhead(side, movePriceAhead(side, average, distance.times('-1')), instrument.tickSize);
  if (price.lte(ZERO)) return err({ code: 'STOP_MISSING', evidence: { written: price.toString() } });
  return ok({ price, source: 'ours', candle: soft?.candle ?? null, soft });
}
