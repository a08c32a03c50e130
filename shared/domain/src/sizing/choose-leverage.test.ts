import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { defaultProfile } from '../signals/provider-profile.ts';
import { makeSignalOrder } from '../testing/make-signal.ts';
import { chooseLeverage } from './choose-leverage.ts';

const choose = (
  order: Partial<SignalOrder>,
  notional: string,
  caps: readonly string[] = ['20', '100'],
  leverageCap: string | null = null,
) =>
  chooseLeverage({
    order: makeSignalOrder(order),
    profile: { ...defaultProfile, leverageCap },
    caps: caps.map(decimal),
    notional: decimal(notional),
    availableMargin: decimal('1000'),
  }).toString();

test.each([
  // half of 1000 is 500
  ['none needed', '500', '1'],
  ['a little more than half', '500.01', '2'],
  ['3750 / 500 = 7.5', '3750', '8'],
  ['never above the caps', '1000000', '20'],
])('not stated: %s', (_, notional, leverage) => {
  expect(choose({}, notional)).toBe(leverage);
});

test.each([
  ['as stated, also when less would do', { leverage: '10' }, ['20', '100'], null, '10'],
  ["the trader's cap", { leverage: '50' }, ['20', '100'], null, '20'],
  ["the instrument's cap", { leverage: '50' }, ['20', '5'], null, '5'],
  ["the provider's cap", { leverage: '50' }, ['20', '100'], '15', '15'],
  ['the lower end of a range', { leverageRange: ['5', '10'] as const }, ['20', '100'], null, '5'],
  ['whole numbers only', { leverage: '7.9' }, ['20', '100'], null, '7'],
  ['at least one', { leverage: '0.5' }, ['20', '100'], null, '1'],
])('stated: %s', (_, order, caps, providerCap, leverage) => {
  expect(choose(order, '100', caps, providerCap)).toBe(leverage);
});
