import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makeBalance } from '../testing/make-decision-context.ts';
import { balanceToSizeBy, marginModeFor } from './margin-mode-for.ts';

test('the text says the margin mode only for who follows it', () => {
  const said = (marginMode: 'isolated' | 'cross' | 'provider', inText: 'cross' | 'isolated' | null) =>
    marginModeFor({ marginMode }, { marginMode: inText });
  expect([said('isolated', 'cross'), said('cross', 'isolated'), said('provider', 'cross'), said('provider', null)]).toEqual([
    'isolated',
    'cross',
    'cross',
    'isolated',
  ]);
});

test('open profit is margin for isolated positions alone, and for none beside one on cross margin', () => {
  const balance = makeBalance('1000', { availableMargin: decimal('1500'), spendable: decimal('1000') });
  const room = (mode: 'isolated' | 'cross', crossSymbols: readonly string[]) =>
    balanceToSizeBy(balance, mode, { positionMode: 'one_way', crossSymbols }).availableMargin.toString();
  expect([room('isolated', []), room('cross', []), room('isolated', ['BTC/USDT:USDT'])]).toEqual(['1500', '1000', '1000']);
});
