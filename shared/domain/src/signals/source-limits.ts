import { decimal } from '../decimal.ts';
import type { LimitSpec } from '../settings/limit-spec.ts';
import type { DecimalString } from './outcome.ts';

/** What one provider may do before his entries are held, and how small his first signals are traded. */
export type SourceLimits = {
  /** Entries, instructions and refusals; talk does not count. */
  readonly messagesPerMinute: number;
  readonly entriesPerDay: number;
  /** An entry further than this from the market is a strange one … */
  readonly priceBandRatio: DecimalString;
  /** … and so many in a row are too many. */
  readonly entriesOutOfBand: number;
  /** So many signals of a provider whom nobody knows yet are traded smaller; 0: none. */
  readonly firstSignals: number;
  /** Of what a copier's risk and sizing method would allow. */
  readonly firstSignalsSizeRatio: DecimalString;
};
export type SourceLimitName = keyof SourceLimits;

export const defaultSourceLimits: SourceLimits = {
  messagesPerMinute: 7,
  entriesPerDay: 50,
  priceBandRatio: '0.25',
  entriesOutOfBand: 3,
  firstSignals: 20,
  firstSignalsSizeRatio: '0.25',
};

type SourceLimitSpec = LimitSpec & {
  /** Which way lets less through. */
  readonly stricter: 'less' | 'more';
};

/** A row for each limit: its bounds, which way is stricter, its words. Contract and dashboard are made of it. */
export const sourceLimitSpecs: Readonly<Record<SourceLimitName, SourceLimitSpec>> = {
  messagesPerMinute: {
    kind: 'count',
    least: '1',
    most: '60',
    stricter: 'less',
    label: 'Signals in a minute',
    help: 'Entries, instructions and what was refused. One more, and entries are held.',
  },
  entriesPerDay: {
    kind: 'count',
    least: '1',
    most: '200',
    stricter: 'less',
    label: 'Entries in a day',
    help: 'One more within 24 hours, and entries are held.',
  },
  priceBandRatio: {
    kind: 'ratio',
    least: '0.01',
    most: '1',
    stricter: 'less',
    label: 'Furthest entry from the market',
    help: 'In percent of the price at that moment. Further away an entry counts as strange.',
  },
  entriesOutOfBand: {
    kind: 'count',
    least: '1',
    most: '20',
    stricter: 'less',
    label: 'Strange entries in a row',
    help: 'After so many, entries are held.',
  },
  firstSignals: {
    kind: 'count',
    least: '0',
    most: '100',
    stricter: 'more',
    label: 'First signals, traded smaller',
    help: 'While the provider is new here. 0: the first signal is traded like any other.',
  },
  firstSignalsSizeRatio: {
    kind: 'ratio',
    least: '0.01',
    most: '1',
    stricter: 'less',
    label: 'Size of the first signals',
    help: 'In percent of what each copier’s own risk and sizing method would allow.',
  },
};
export const sourceLimitNames = Object.keys(sourceLimitSpecs) as readonly SourceLimitName[];

/** Returns the limits with each that was not stated at its default. */
export function completeSourceLimits(stated: Partial<SourceLimits> | undefined): SourceLimits {
  return { ...defaultSourceLimits, ...stated };
}

/** Returns which limits would let more through than they do now. */
export function loosenedLimits(now: SourceLimits, change: Partial<SourceLimits>): readonly SourceLimitName[] {
  return sourceLimitNames.filter((name) => {
    const [before, after] = [decimal(String(now[name])), decimal(String(change[name] ?? now[name]))];
    return sourceLimitSpecs[name].stricter === 'less' ? after.gt(before) : after.lt(before);
  });
}
