import type { LimitSpec } from '@trade-executor/domain/settings/limit-spec';
import { Field, Input } from '../ui/input.tsx';

type LimitFieldProps = {
  readonly spec: LimitSpec;
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
};

/** One limit with what it means; ratios are edited in percent. */
export function LimitField({ spec: { kind, label, help }, value, error, disabled, onChange }: LimitFieldProps) {
  return (
    <Field label={kind === 'ratio' ? `${label} (%)` : label} hint={help} error={error}>
      {(ids) => (
        <Input
          {...ids}
          inputMode={kind === 'ratio' ? 'decimal' : 'numeric'}
          autoComplete="off"
          disabled={disabled}
          value={value}
          onChange={({ target }) => onChange(target.value.replace(',', '.').trim())}
        />
      )}
    </Field>
  );
}
