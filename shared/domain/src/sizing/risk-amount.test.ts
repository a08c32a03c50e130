import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makeSignalOrder } from '../testing/make-signal.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { riskAmountOf } from './risk-amount.ts';

const settings = makeCopierSettings();

test.each([
  ['no hint', {}, '100'],
  ['a lower risk is heard', { riskPercent: '0.5' }, '50'],
  ['a higher one is not', { riskPercent: '5' }, '100'],
  ['half size', { sizeFactor: '0.5' }, '50'],
  ['double size is not heard', { sizeFactor: '2' }, '100'],
  ['both', { riskPercent: '0.5', sizeFactor: '0.5' }, '25'],
  ['a share of the deposit says nothing about the loss', { sizePercent: '2' }, '100'],
])('%s: of 10,000 at 1%%', (_, hints, amount) => {
  expect(riskAmountOf(decimal('10000'), settings, makeSignalOrder(hints)).riskAmount.toString()).toBe(amount);
});

test('an account in debt risks nothing', () => {
  expect(riskAmountOf(decimal('-5'), settings, makeSignalOrder()).riskAmount.toString()).toBe('0');
});

test('who follows the provider’s size scales his risk, up to the own ratio', () => {
  const scaled = (providerScale: string) => {
    const own = makeCopierSettings({ sizingMethod: 'provider', providerScale: decimal(providerScale) });
    return riskAmountOf(decimal('10000'), own, makeSignalOrder({ riskPercent: '0.5' })).riskAmount.toString();
  };
  expect([scaled('0.5'), scaled('1'), scaled('2'), scaled('10')]).toEqual(['25', '50', '100', '100']);
});
