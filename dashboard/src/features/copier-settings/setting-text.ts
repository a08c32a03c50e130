import { decimal } from '@trade-executor/domain/decimal';
import { isWithin, unitMs } from '@trade-executor/domain/settings/setting-bounds';
import type { SettingJson, SettingSpec } from '@trade-executor/domain/settings/setting-spec';

/** Returns a value as a person edits it: percent, minutes and lists as text, '' where there is none. */
export function toText(spec: SettingSpec, value: SettingJson): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return 'from' in value ? `${value.from}-${value.to}` : value.join(', ');
  if (spec.kind === 'ratio') return decimal(String(value)).times('100').toFixed();
  if (spec.kind === 'duration') return decimal(String(value)).div(String(unitMs[spec.unit])).toFixed();
  return String(value);
}

export type ReadText = { readonly ok: true; readonly value: SettingJson } | { readonly ok: false; readonly error: string };

/** Returns the value that a person typed, or what to enter instead. */
export function readText(spec: SettingSpec, text: string): ReadText {
  const value = valueOf(spec, text.trim());
  if (value !== undefined && isWithin(spec, value)) return { ok: true, value };
  return { ok: false, error: whatToEnter(spec, text.trim()) };
}

/** The unit beside what is typed; '' for none. */
export function unitOf(spec: SettingSpec): string {
  switch (spec.kind) {
    case 'ratio':
      return '%';
    case 'decimal':
    case 'whole':
      return spec.unit;
    case 'duration':
      return { seconds: 's', minutes: 'min', hours: 'h' }[spec.unit];
    case 'boolean':
    case 'choice':
    case 'coins':
    case 'decimals':
    case 'weekdays':
    case 'hours':
    case 'time':
    case 'timeZone':
      return '';
  }
}

const NUMBER = /^\d{1,12}(\.\d{1,10})?$/;

function valueOf(spec: SettingSpec, text: string): SettingJson | undefined {
  const items = text.split(/[\s,;]+/).filter((item) => item !== '');
  switch (spec.kind) {
    case 'coins':
      return items.map((item) => item.toUpperCase());
    case 'decimals':
      return items;
    case 'weekdays':
      return items.map(Number);
    case 'boolean':
      return text === 'yes';
    case 'hours': {
      const [from = '', to = ''] = text.split('-');
      return from === '' && to === '' ? null : { from, to };
    }
    case 'choice':
    case 'time':
    case 'timeZone':
      return text === '' ? null : text;
    case 'ratio':
    case 'decimal':
    case 'whole':
    case 'duration':
      return text === '' ? null : numberOf(spec, text);
  }
}

function numberOf(spec: SettingSpec, text: string): string | number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const number = decimal(text);
  if (spec.kind === 'ratio') return number.div('100').toFixed();
  if (spec.kind === 'duration') return Number(number.times(String(unitMs[spec.unit])).toFixed());
  return spec.kind === 'whole' ? Number(text) : number.toFixed();
}

function whatToEnter(spec: SettingSpec, text: string): string {
  switch (spec.kind) {
    case 'ratio':
    case 'decimal':
    case 'whole':
    case 'duration': {
      const orNothing = spec.none === null ? '' : `, or nothing (${spec.none})`;
      if (!NUMBER.test(text)) return `Enter a number, like 1 or 0.5${orNothing}`;
      if (spec.kind === 'whole' && text.includes('.')) return `Enter a whole number${orNothing}`;
      const [least, most] = [toText(spec, spec.least), toText(spec, spec.most)];
      const unit = unitOf(spec);
      return `Enter from ${least} to ${most}${unit.startsWith('×') ? unit : ` ${unit}`}${orNothing}`;
    }
    case 'coins':
      return 'Enter coins like BTC, ETH, none of them twice';
    case 'decimals':
      return `Enter numbers from ${spec.least} to ${spec.most}, like 50, 30, 20`;
    case 'hours':
      return 'Enter two different times, or none';
    case 'time':
      return 'Enter a time like 21:30, or none';
    case 'timeZone':
      return 'Enter a time zone like Europe/Berlin';
    case 'boolean':
    case 'choice':
    case 'weekdays':
      return 'Choose one';
  }
}
