import { Field, Input } from '../../../components/ui/input.tsx';

type UnitFieldProps = {
  readonly label: string;
  readonly unit: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
};

/** A number with its unit beside it. */
export function UnitField({ label, unit, hint, value, error, disabled, onChange }: UnitFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <div className="relative">
          <Input
            {...ids}
            inputMode="decimal"
            autoComplete="off"
            className="pr-16 tabular-nums"
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value.replace(',', '.').trim())}
          />
          <span aria-hidden className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-sm text-muted">
            {unit}
          </span>
        </div>
      )}
    </Field>
  );
}
