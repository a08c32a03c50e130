import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { formatNumber, formatRatio } from '../../lib/format-number.ts';

type Rule = ReceiptView['rules'][number];
type RuleWords = { readonly name: string; readonly silent?: readonly string[] };

const ruleWords: Readonly<Record<string, RuleWords>> = {
  'source-authorised': { name: 'Posted by an author of this channel', silent: ['channelId', 'authorised'] },
  'copier-paused': { name: 'Copying is not paused', silent: ['paused'] },
  fresh: { name: 'Fresh enough' },
  'instrument-tradable': { name: 'Can be traded on your venue', silent: ['status'] },
  'entry-present': { name: 'Has an entry' },
  'stop-present-and-right-side': { name: 'Has a stop on the right side', silent: ['side'] },
  'price-near-market': { name: 'Entry near the market' },
  'symbol-already-open': { name: 'Not open yet on your account', silent: ['open'] },
  'max-open-positions': { name: 'Open positions below your limit' },
  size: { name: 'Size' },
};

/** "stop-present-and-right-side" as a person would ask it. */
export function ruleName(rule: string): string {
  return ruleWords[rule]?.name ?? sentence(rule);
}

/** Every number a rule looked at, by name; those that a passed rule's name already says are left out. */
export function ruleNumbers({ rule, passed, numbers }: Rule): readonly (readonly [name: string, value: string])[] {
  const silent = passed ? (ruleWords[rule]?.silent ?? []) : [];
  return Object.entries(numbers)
    .filter(([name, value]) => value !== '' && !silent.includes(name))
    .filter(([name, value]) => !(name === 'cappedByMargin' && value === 'false'))
    .map(([name, value]) => [spaced(name.replace(/Ratio$/, '')), shownValue(name, value)]);
}

function shownValue(name: string, value: string): string {
  if (/^\d{15,}$/.test(value)) return value; // an id, not an amount
  if (/^-?\d+(\.\d+)?$/.test(value)) return name.endsWith('Ratio') ? formatRatio(value, 4) : withUnit(name, formatNumber(value));
  return { true: 'yes', false: 'no' }[value] ?? value;
}

function withUnit(name: string, shown: string): string {
  if (name === 'leverage') return `${shown}×`;
  return name.endsWith('Seconds') ? `${shown} s` : shown;
}

function spaced(name: string): string {
  return name
    .replace(/Seconds$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function sentence(name: string): string {
  const words = spaced(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
