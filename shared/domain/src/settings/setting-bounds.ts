import { decimal } from '../decimal.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../time.ts';
import type { DurationUnit, SettingSpec } from './setting-spec.ts';

const PLAIN_DECIMAL = /^\d{1,12}(\.\d{1,10})?$/;
const COIN = /^[\p{L}\p{N}]{1,20}$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_COINS = 200;
const MOST_WEIGHTS = 20;
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const unitMs: Readonly<Record<DurationUnit, number>> = { seconds: SECOND_MS, minutes: MINUTE_MS, hours: HOUR_MS };

/** Whether a value in its JSON form is one that the setting may have. */
export function isWithin(spec: SettingSpec, value: unknown): boolean {
  if (value === null) return spec.none !== null && !isList(spec);
  switch (spec.kind) {
    case 'ratio':
    case 'decimal':
      return isBetween(value, spec);
    case 'whole':
    case 'duration':
      return typeof value === 'number' && Number.isInteger(value) && value >= spec.least && value <= spec.most;
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(spec.options, value);
    case 'coins':
      return isListOf(
        value,
        MOST_COINS,
        (item) => matches(COIN, item),
        (item) => String(item).toUpperCase(),
      );
    case 'decimals':
      return Array.isArray(value) && value.length <= MOST_WEIGHTS && value.every((item) => isBetween(item, spec));
    case 'weekdays':
      return isListOf(value, weekdayNames.length, (item) => typeof item === 'number' && item in weekdayNames, String);
    case 'hours':
      return isHours(value);
    case 'time':
      return matches(TIME, value);
    case 'timeZone':
      return isTimeZone(value);
  }
}

/** Returns what the setting must be, in the form in which it travels: "must be from 0.0001 (0.01%) to 0.1 (10%)". */
export function whatItMustBe(spec: SettingSpec): string {
  return spec.none === null || isList(spec) ? `must be ${range(spec)}` : `must be ${range(spec)}, or null (${spec.none})`;
}

function range(spec: SettingSpec): string {
  const percent = (ratio: string) => `${ratio} (${decimal(ratio).times('100').toFixed()}%)`;
  switch (spec.kind) {
    case 'ratio':
      return `from ${percent(spec.least)} to ${percent(spec.most)}`;
    case 'decimal':
      return `from ${spec.least} to ${spec.most}`;
    case 'whole':
      return `a whole number from ${spec.least} to ${spec.most}`;
    case 'duration':
      return `a whole number of ms from ${spec.least} to ${spec.most} (${spec.most / unitMs[spec.unit]} ${spec.unit})`;
    case 'boolean':
      return 'true or false';
    case 'choice':
      return `one of ${Object.keys(spec.options).join(', ')}`;
    case 'coins':
      return `a list of at most ${MOST_COINS} coins such as BTC, none twice`;
    case 'decimals':
      return `a list of at most ${MOST_WEIGHTS} numbers from ${spec.least} to ${spec.most}`;
    case 'weekdays':
      return 'a list of days from 0 (Sunday) to 6 (Saturday), none twice';
    case 'hours':
      return 'two different times such as {"from":"09:00","to":"17:30"}';
    case 'time':
      return 'a time such as 21:30';
    case 'timeZone':
      return 'a time zone such as Europe/Berlin';
  }
}

/** Lists say "none" by being empty. */
function isList({ kind }: SettingSpec): boolean {
  return kind === 'coins' || kind === 'decimals' || kind === 'weekdays';
}

function isBetween(value: unknown, { least, most }: { readonly least: string; readonly most: string }): boolean {
  if (!matches(PLAIN_DECIMAL, value)) return false;
  const number = decimal(String(value));
  return number.gte(decimal(least)) && number.lte(decimal(most));
}

function isListOf(value: unknown, most: number, isItem: (item: unknown) => boolean, keyOf: (item: unknown) => string): boolean {
  return Array.isArray(value) && value.length <= most && value.every(isItem) && new Set(value.map(keyOf)).size === value.length;
}

function isHours(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [from, to]: readonly unknown[] = [Reflect.get(value, 'from'), Reflect.get(value, 'to')];
  return matches(TIME, from) && matches(TIME, to) && from !== to;
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 60) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}
