import { SourceLimitsChange } from '@trade-executor/contracts/api/source-limits';
import { decimal } from '@trade-executor/domain/decimal';
import { sourceLimitNames, sourceLimitSpecs, type SourceLimitName, type SourceLimits } from '@trade-executor/domain/signals/source-limits';

/** The limits as a person edits them: ratios in percent. */
export type LimitsForm = { readonly [N in SourceLimitName]: string } & { readonly known: boolean };
export type LimitsErrors = Readonly<Partial<Record<SourceLimitName, string>>>;

export function toLimitsForm(limits: SourceLimits, known: boolean): LimitsForm {
  const text = (name: SourceLimitName): string => {
    const value = decimal(String(limits[name]));
    return (sourceLimitSpecs[name].kind === 'ratio' ? value.times('100') : value).toFixed();
  };
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

/** How many fields were edited and are not as they are stored. */
export function changedLimits(stored: LimitsForm, edits: Partial<LimitsForm>): readonly (keyof LimitsForm)[] {
  return (Object.keys(edits) as (keyof LimitsForm)[]).filter((name) => edits[name] !== stored[name]);
}

type ReadLimits = { readonly ok: true; readonly change: SourceLimitsChange } | { readonly ok: false; readonly errors: LimitsErrors };

/** Returns the change to store, or for each wrong field what it must be. */
export function readLimitsForm(stored: LimitsForm, edits: Partial<LimitsForm>): ReadLimits {
  const change = Object.fromEntries(
    changedLimits(stored, edits).map((name) => [name, name === 'known' ? edits.known : sent(name, edits[name])]),
  );
  const read = SourceLimitsChange.safeParse(change);
  if (read.success) return { ok: true, change: read.data };
  const errors = read.error.issues.map(({ path, message }) => [String(path[0]), `${message.charAt(0).toUpperCase()}${message.slice(1)}.`]);
  return { ok: false, errors: Object.fromEntries(errors.toReversed()) };
}

/** What to send to have the fields as they were. */
export function limitsBack(limits: SourceLimits, known: boolean, change: SourceLimitsChange): SourceLimitsChange {
  const names = sourceLimitNames.filter((name) => name in change);
  return { ...Object.fromEntries(names.map((name) => [name, limits[name]])), ...('known' in change && { known }) };
}

/** What is no number goes as it is, to be refused by the contract's words. */
function sent(name: SourceLimitName, text: string | undefined = ''): string | number {
  const isNumber = /^\d+(\.\d+)?$/.test(text);
  if (sourceLimitSpecs[name].kind === 'count') return isNumber ? Number(text) : text;
  return isNumber ? decimal(text).div('100').toFixed() : text;
}
