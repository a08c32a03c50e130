import type { ResolvedInstrument } from '../instruments/resolve-instrument.ts';
import type { Quote } from '../instruments/instrument.ts';
import type { Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import { entryLevels, type EntryLevel } from './entry-levels.ts';
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
  readonly quote: Quote;
};

export function readLevels(input: ReadLevelsInput): Levels {
  const entries = entryLevels(input);
  return { quote: input.quote, entries, stop: stopLevel({ ...input, entries }), targets: targetLevels({ ...input, entries }) };
}
