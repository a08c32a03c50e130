import { expect, test } from 'vitest';
import { coinOf, readCoinName, spellingsOf } from './coin-name.ts';

test.each([
  ['PEPE', 'PEPE', '1'],
  ['1000PEPE', 'PEPE', '1000'],
  ['10000SATS', 'SATS', '10000'],
  ['1000000MOG', 'MOG', '1000000'],
  ['1MBABYDOGE', 'BABYDOGE', '1000000'],
  ['1INCH', '1INCH', '1'],
  ['1000', '1000', '1'],
])('%s is %s times %s', (base, coin, multiplier) => {
  expect(readCoinName(base).coin).toBe(coin);
  expect(readCoinName(base).multiplier.toString()).toBe(multiplier);
});

test('a base is looked for as written before it is looked for under its new name', () => {
  expect(spellingsOf('xbt')).toEqual(['XBT', 'BTC']);
  expect(spellingsOf('ETH')).toEqual(['ETH']);
  expect(spellingsOf('constructor')).toEqual(['CONSTRUCTOR']);
});

test('a coin has one name, whatever its spelling, its unit or its old ticker', () => {
  expect(['pepe', '1000PEPE', 'matic', 'POL', 'XBT'].map(coinOf)).toEqual(['PEPE', 'PEPE', 'POL', 'POL', 'BTC']);
});
