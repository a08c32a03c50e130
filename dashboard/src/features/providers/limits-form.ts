import { SourceLimitsChange } from '@trade-executor/contracts/api/source-limits';
import { sourceLimitNames, sourceLimitSpecs, type SourceLimitName, type SourceLimits } from '@trade-executor/domain/signals/source-limits';
import { limitErrors, readLimitText, toLimitText } from '../../lib/limit-text.ts';

/** The limits as a person edits them: ratios in percent. */
export type LimitsForm = { readonly [N in SourceLimitName]: string } & { readonly known: boolean };
export type LimitsErrors = Readonly<Record<string, string>>;

export function toLimitsForm(limits: SourceLimits, known: boolean): LimitsForm {
  const text = (name: SourceLimitName): string => toLimitText(sourceLimitSpecs[name], limits[name]);
  return {
    messagesPerMinute: text('messagesPerMinute'),
    entriesPerDay: text('entriesPerDay'),
    priceBandRatio: text('priceBandRatio'),
    entriesOutOfBand: text('entriesOutOfBand'),
    firstSignals: text('firstSignals'),
    firstSignalsSizeRatio: text('firstSignalsSizeRatio'),
    known,
  };
}

/** The fields that were edited and are not as they are stored. */
export function changedLimits(stored: LimitsForm, edits: Partial<LimitsForm>): readonly (keyof LimitsForm)[] {
  return (Object.keys(edits) as (keyof LimitsForm)[]).filter((name) => edits[name] !== stored[name]);
}

type ReadLimits = { readonly ok: true; readonly change: SourceLimitsChange } | { readonly ok: false; readonly errors: LimitsErrors };

/** Returns the change to store, or for each wrong field what it must be. */
export function readLimitsForm(stored: LimitsForm, edits: Partial<LimitsForm>): ReadLimits {
  const sent = changedLimits(stored, edits).map((name) => [
    name,
    name === 'known' ? edits.known : readLimitText(sourceLimitSpecs[name], edits[name] ?? ''),
  ]);
  const read = SourceLimitsChange.safeParse(Object.fromEntries(sent));
  return read.success ? { ok: true, change: read.data } : { ok: false, errors: limitErrors(read.error.issues) };
}

/** What to send to have the fields as they were. */
export function limitsBack(limits: SourceLimits, known: boolean, change: SourceLimitsChange): SourceLimitsChange {
  const names = sourceLimitNames.filter((name) => name in change);
  return { ...Object.fromEntries(names.map((name) => [name, limits[name]])), ...('known' in change && { known }) };
}
