import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { decimal } from '@trade-executor/domain/decimal';
import { ruleWords, type RuleWords } from '@trade-executor/domain/risk/rule-words';
import { fit, plain } from './fit.ts';
import { formatNumber } from './numbers.ts';

type Rule = ReceiptView['rules'][number];

/**
 * "✓ Fresh enough: 4 s old, at most 300 s". Numbers that the words do not mention follow by name; where the words miss a number, or a rule
 * has no words yet, all numbers come by name.
 */
export function ruleLine({ rule, passed, numbers }: Rule): string {
  const words = ruleWords[rule] ?? { name: capital(spaced(rule)) };
  const named = (key: string, value: string): string => words.values?.[key]?.[value] ?? value;
  const said = fillIn(words.says ?? '', numbers);
  const mentioned = said === null ? [] : placesOf(words.says ?? '');
  const rest = Object.entries(numbers)
    .filter(([key, value]) => value !== '' && !mentioned.includes(key) && !isSilent(words, { key, value, passed }))
    .map(([key, value]) => `${key === 'reason' ? '' : `${spaced(key)} `}${numberOrWord(named(key, value))}`);
  const evidence = [...(said === null || said === '' ? [] : [said]), ...rest].join(', ');
  return fit(`${passed ? '✓' : '✗'} ${words.name}${evidence === '' ? '' : `: ${evidence}`}`, 400);
}

type Named = { readonly key: string; readonly value: string; readonly passed: boolean };

function isSilent({ silent = [] }: RuleWords, { key, value, passed }: Named): boolean {
  const isAll = silent.includes(`${key}=all`) && /^(\d+) of \1$/.test(value);
  return silent.includes(`${key}=${value}`) || (passed && (isAll || silent.includes(key)));
}

const places = /\{(\w+)([%$]?)\}/g;

function placesOf(says: string): readonly string[] {
  return [...says.matchAll(places)].map(([, key = '']) => key);
}

/** Null when a number that the words speak of is missing. */
function fillIn(says: string, numbers: Rule['numbers']): string | null {
  if (placesOf(says).some((key) => numbers[key] === undefined)) return null;
  return says.replaceAll(places, (_, key: string, unit: string) => shown(numbers[key] ?? '', unit));
}

function shown(value: string, unit: string): string {
  if (unit === '%') return asPercent(value);
  return unit === '$' && isNumber(value) ? formatNumber(decimal(value).round(2)) : numberOrWord(value);
}

function asPercent(ratio: string): string {
  return isNumber(ratio) ? `${formatNumber(decimal(ratio).times('100').round(4))}%` : plain(ratio);
}

/** "maxAgeSeconds", "max-age_seconds" as "max age seconds". */
function spaced(name: string): string {
  const separated = name.replaceAll(/[-_]+/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return plain(separated.toLowerCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function numberOrWord(value: string): string {
  if (/^\d{15,}$/.test(value)) return value; // an id, not an amount
  if (isNumber(value)) return formatNumber(value);
  if (/^\w+\/\w+:\w+$/.test(value)) return value.replace(/:\w+$/, ''); // a perpetual, as people call it
  return { true: 'yes', false: 'no' }[value] ?? plain(value);
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
