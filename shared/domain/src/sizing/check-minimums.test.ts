import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { checkMinimums } from './check-minimums.ts';

const instrument = makeInstrument({ minQuantity: decimal('0.001'), minNotional: decimal('5') });
const check = (quantity: string, entryPrice: string, stopLoss: string) =>
  checkMinimums({ instrument, quantity: decimal(quantity), entryPrice: decimal(entryPrice), stopLoss: decimal(stopLoss) })?.code ?? null;

test.each([
  ['enough of both', '0.001', '6000', '5000', null],
  ['under the minimum quantity', '0.0009', '60000', '50000', 'QUANTITY_BELOW_MINIMUM'],
  ['worth too little at the entry', '0.001', '4999', '5500', 'NOTIONAL_BELOW_MINIMUM'],
  ['worth enough at the entry, too little at the stop', '0.001', '5500', '4999', 'NOTIONAL_BELOW_MINIMUM'],
])('%s', (_, quantity, entryPrice, stopLoss, code) => {
  expect(check(quantity, entryPrice, stopLoss)).toBe(code);
});

test('a venue that states no minimum still takes no order of nothing', () => {
  const lax = makeInstrument({ minQuantity: decimal('0'), minNotional: decimal('0') });
  const nothing = { quantity: decimal('0'), entryPrice: decimal('1'), stopLoss: decimal('1') };
  expect(checkMinimums({ instrument: lax, ...nothing })?.code).toBe('QUANTITY_BELOW_MINIMUM');
});
