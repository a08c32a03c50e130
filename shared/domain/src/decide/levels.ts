import type { ResolvedInstrument } from '../instruments/resolve-instrument.ts';
import type { MarketFacts, Quote } from '../instruments/instrument.ts';
import type { Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import { entryLevels, type EntryLevel } from './entry-levels.ts';
import { withinStop } from './safety-orders.ts';
import { stopLevel, type StopLevel } from './stop-level.ts';
import { targetLevels, type TargetLevels } from './target-levels.ts';

/** The order's prices in units of the instrument and on its grid, beside the market they are judged against. */
export type Levels = {
  readonly quote: Quote;
  readonly entries: readonly EntryLevel[];
  readonly stop: Result<StopLevel, Denial>;
  readonly targets: TargetLevels;
};

export type ReadLevelsInput = ResolvedInstrument & {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  readonly settings: CopierSettings;
  readonly facts: MarketFacts;
  readonly quote: Quote;
};

export function readLevels(input: ReadLevelsInput): Levels {
  const wanted = entryLevels(input);
  const stop = stopLevel({ ...input, entries: wanted });
  const entries = stop.ok ? withinStop(wanted, input.order.side, stop.value.price) : wanted;
  return { quote: input.quote, entries, stop, targets: targetLevels({ ...input, entries }) };
}
