import { weekdayNames } from '@trade-executor/domain/settings/setting-bounds';
import type { SettingSpec } from '@trade-executor/domain/settings/setting-spec';
import { useId } from 'react';
import { Input } from '../../../components/ui/input.tsx';
import { Select } from '../../../components/ui/select.tsx';
import { cn } from '../../../lib/cn.ts';
import { unitOf } from '../setting-text.ts';

export type SettingInputProps = {
  readonly spec: SettingSpec;
  readonly ids: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean };
  readonly text: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
};

/** Whether the input has parts of its own, so that the field's label names a group. */
export function isGroup({ kind }: SettingSpec): boolean {
  return kind === 'weekdays' || kind === 'hours' || kind === 'choice';
}

/** What a setting is entered with, by its kind. A switch stands beside its label, see `SettingField`. */
export function SettingInput({ spec, ids, text, disabled, onChange }: SettingInputProps) {
  const common = { ...ids, disabled, value: text, autoComplete: 'off' };
  switch (spec.kind) {
    case 'ratio':
    case 'decimal':
    case 'whole':
    case 'duration':
      return (
        <div className="relative">
          <Input
            {...common}
            inputMode="decimal"
            className="pr-18 tabular-nums"
            placeholder={spec.none ?? undefined}
            onChange={(event) => onChange(event.target.value.replace(',', '.').trim())}
          />
          <span aria-hidden className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-sm text-muted">
            {unitOf(spec)}
          </span>
        </div>
      );
    case 'choice':
      return (
        <Select
          label={spec.label}
          disabled={disabled}
          value={text}
          className="w-full"
          onChange={onChange}
          options={Object.entries(spec.options).map(([value, label]) => ({ value, label }))}
        />
      );
    case 'weekdays':
      return <Weekdays text={text} disabled={disabled} onChange={onChange} />;
    case 'hours':
      return <Hours ids={ids} label={spec.label} text={text} disabled={disabled} onChange={onChange} />;
    case 'time':
      return <Input {...common} type="time" onChange={(event) => onChange(event.target.value)} />;
    case 'timeZone':
      return <TimeZone common={common} onChange={onChange} />;
    case 'coins':
      return <Input {...common} placeholder={spec.none ?? undefined} onChange={(event) => onChange(event.target.value.toUpperCase())} />;
    case 'decimals':
    case 'boolean':
      return <Input {...common} placeholder={spec.none ?? undefined} onChange={(event) => onChange(event.target.value)} />;
  }
}

type PartProps = Pick<SettingInputProps, 'text' | 'disabled' | 'onChange'>;

const fromMonday = [1, 2, 3, 4, 5, 6, 0];

function Weekdays({ text, disabled, onChange }: PartProps) {
  const days = text
    .split(', ')
    .filter((day) => day !== '')
    .map(Number);
  const toggled = (day: number) => (days.includes(day) ? days.filter((one) => one !== day) : [...days, day].toSorted((a, b) => a - b));
  return (
    <div className="flex gap-1">
      {fromMonday.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={days.includes(day)}
          disabled={disabled}
          onClick={() => onChange(toggled(day).join(', '))}
          className={cn(
            'h-9 min-w-0 flex-1 rounded-lg border text-[13px] disabled:cursor-not-allowed disabled:opacity-50',
            days.includes(day) ? 'border-accent bg-accent text-accent-ink' : 'border-line-strong/60 hover:bg-sunken',
          )}
        >
          <span aria-hidden>{weekdayNames[day]?.slice(0, 2)}</span>
          <span className="sr-only">{weekdayNames[day]}</span>
        </button>
      ))}
    </div>
  );
}

function Hours({ ids, label, text, disabled, onChange }: PartProps & Pick<SettingInputProps, 'ids'> & { readonly label: string }) {
  const [from = '', to = ''] = text.split('-');
  const invalid = { 'aria-invalid': ids['aria-invalid'], disabled };
  return (
    <div className="flex items-center gap-2">
      <Input
        {...invalid}
        type="time"
        aria-label={`${label}, from`}
        value={from}
        onChange={(event) => onChange(`${event.target.value}-${to}`)}
      />
      <span className="text-sm text-muted">to</span>
      <Input
        {...invalid}
        type="time"
        aria-label={`${label}, to`}
        value={to}
        onChange={(event) => onChange(`${from}-${event.target.value}`)}
      />
    </div>
  );
}

function TimeZone({ common, onChange }: { readonly common: object; readonly onChange: (text: string) => void }) {
  const list = useId();
  return (
    <>
      <Input {...common} list={list} spellCheck={false} onChange={(event) => onChange(event.target.value.trim())} />
      <datalist id={list}>
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
