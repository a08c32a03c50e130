import type { LimitSpec } from '@trade-executor/domain/settings/limit-spec';
import { limitErrors, readLimitText, type LimitIssue } from './limit-text.ts';

/** What each wrong field must be, by its name. */
export type LimitErrors = Readonly<Record<string, string>>;
export type ReadLimits<Change> = { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly errors: LimitErrors };

/** The contract's schema of a change. */
type ChangeSchema<Change> = {
  safeParse(
    sent: unknown,
  ):
    | { readonly success: true; readonly data: Change }
    | { readonly success: false; readonly error: { readonly issues: readonly LimitIssue[] } };
};

type LimitFormInput<Form, Change> = {
  /** Of the fields that are limits; the others are sent as they are. */
  readonly specs: Readonly<Record<string, LimitSpec>>;
  readonly schema: ChangeSchema<Change>;
  readonly stored: Form;
  readonly edits: Partial<Form>;
};

/** The fields that were edited and are not as they are stored. */
export function changedFields<Form extends object>(stored: Form, edits: Partial<Form>): readonly (keyof Form & string)[] {
  return (Object.keys(edits) as (keyof Form & string)[]).filter((name) => edits[name] !== stored[name]);
}

/** Returns the change to store, or for each wrong field what it must be. */
export function readLimitForm<Form extends object, Change>({
  specs,
  schema,
  stored,
  edits,
}: LimitFormInput<Form, Change>): ReadLimits<Change> {
  const sent = changedFields(stored, edits).map((name) => {
    const [spec, value] = [specs[name], edits[name]];
    return [name, spec !== undefined && typeof value === 'string' ? readLimitText(spec, value) : value];
  });
  const read = schema.safeParse(Object.fromEntries(sent));
  return read.success ? { ok: true, change: read.data } : { ok: false, errors: limitErrors(read.error.issues) };
}
