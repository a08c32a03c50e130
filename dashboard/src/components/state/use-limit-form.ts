import { useState, type FormEvent } from 'react';
import { changedFields, type LimitErrors, type ReadLimits } from '../../lib/limit-form.ts';

type LimitFormOptions<Form, Change> = {
  /** As the server has it; only edits are kept here. */
  readonly stored: Form;
  readonly read: (stored: Form, edits: Partial<Form>) => ReadLimits<Change>;
  readonly onRead: (change: Change, clear: () => void) => void;
};

/** A form of limits: what stands in it, how many fields were changed, and what is wrong with them; `onRead` gets what is to be stored. */
export function useLimitForm<Form extends object, Change>({ stored, read, onRead }: LimitFormOptions<Form, Change>) {
  const [edits, setEdits] = useState<Partial<Form>>({});
  const [errors, setErrors] = useState<LimitErrors>({});
  const edit = <Name extends keyof Form>(name: Name, value: Form[Name]): void => {
    setEdits({ ...edits, [name]: value });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([wrong]) => wrong !== name)));
  };
  const clear = (): void => {
    setEdits({});
    setErrors({});
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const made = read(stored, edits);
    if (made.ok) onRead(made.change, clear);
    else setErrors(made.errors);
  };
  return { form: { ...stored, ...edits }, errors, changed: changedFields(stored, edits).length, edit, clear, submit };
}
