import { SourceLimitsChange } from '@trade-executor/contracts/api/source-limits';
import { sourceLimitNames, sourceLimitSpecs, type SourceLimitName, type SourceLimits } from '@trade-executor/domain/signals/source-limits';
import { readLimitForm, type ReadLimits } from '../../lib/limit-form.ts';
import { toLimitText } from '../../lib/limit-text.ts';

/** The limits as a person edits them: ratios in percent. */
export type LimitsForm = { readonly [N in SourceLimitName]: string } & { readonly known: boolean };

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

/** Returns the change to store, or for each wrong field what it must be. */
export function readLimitsForm(stored: LimitsForm, edits: Partial<LimitsForm>): ReadLimits<SourceLimitsChange> {
  return readLimitForm({ specs: sourceLimitSpecs, schema: SourceLimitsChange, stored, edits });
}

/** What to send to have the fields as they were. */
export function limitsBack(limits: SourceLimits, known: boolean, change: SourceLimitsChange): SourceLimitsChange {
  const names = sourceLimitNames.filter((name) => name in change);
  return { ...Object.fromEntries(names.map((name) => [name, limits[name]])), ...('known' in change && { known }) };
}
