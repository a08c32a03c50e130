import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { ceilToStep, decimal, ONE, ZERO } from '@trade-executor/domain/decimal';
import { ruleWords } from '@trade-executor/domain/risk/rule-words';
import { formatNumber, formatRatio } from '../../lib/format-number.ts';

type Rule = ReceiptView['rules'][number];
/** What a number is when there is nothing to say about it. */
const usual: Readonly<Record<string, string>> = { limitedBy: 'risk', levelFactor: '1' };

/** "stop-present-and-right-side" as a person would ask it. */
export function ruleName(rule: string): string {
  return ruleWords[rule]?.name ?? sentence(rule);
}

/** Every number a rule looked at, by name; those that a passed rule's name already says are left out. */
export function ruleNumbers({ rule, passed, numbers }: Rule): readonly (readonly [name: string, value: string])[] {
  const silent = passed ? (ruleWords[rule]?.silent ?? []) : [];
  return Object.entries(numbers)
    .filter(([name, value]) => value !== '' && !silent.includes(name))
    .filter(([name, value]) => usual[name] !== value)
    .map(([name, value]) => [spaced(name.replace(/Ratio$/, '')), shownValue(name, ruleWords[rule]?.values?.[name]?.[value] ?? value)]);
}

function shownValue(name: string, value: string): string {
  if (/^\d{15,}$/.test(value)) return value; // an id, not an amount
  if (/^-?\d+(\.\d+)?$/.test(value)) return withUnit(name, value);
  return { true: 'yes', false: 'no' }[value] ?? value;
}

function withUnit(name: string, value: string): string {
  if (name.endsWith('Ratio')) return formatRatio(value, 4);
  if (name.endsWith('Seconds')) return wholeSeconds(value);
  return `${formatNumber(value)}${name === 'leverage' ? '×' : ''}`;
}

/** "4 s", "1 min 30 s", "5 min". Rounded up, so that an age just past a limit does not read like the limit. */
function wholeSeconds(text: string): string {
  const whole = ceilToStep(decimal(text), ONE);
  const seconds = whole.abs().mod('60');
  const minutes = whole.abs().minus(seconds).div('60');
  const parts = [
    ...(minutes.gt(ZERO) ? [`${formatNumber(minutes.toFixed())} min`] : []),
    ...(seconds.gt(ZERO) || minutes.eq(ZERO) ? [`${seconds.toFixed()} s`] : []),
  ];
  return `${whole.lt(ZERO) ? '−' : ''}${parts.join(' ')}`;
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
