import { expect, test } from 'vitest';
import { isKnownCoin, isWordCoin } from './known-coins.ts';
import { isNotCrypto, speaksOfOtherMarkets } from './not-crypto.ts';
import { readSymbol } from './read-symbol.ts';

test.each([
  ['BTC/USDT', 'BTC', 'USDT', 'pair'],
  ['#BTC/USDT', 'BTC', 'USDT', 'pair'],
  ['BTC / USDT', 'BTC', 'USDT', 'pair'],
  ['BTCUSDT', 'BTC', 'USDT', 'pair'],
  ['$BTCUSDT', 'BTC', 'USDT', 'pair'],
  ['BTCUSDT.P', 'BTC', 'USDT', 'pair'],
  ['BTC-PERP', 'BTC', null, 'pair'],
  ['BTC-USDT', 'BTC', 'USDT', 'pair'],
  ['BTC/USDT:USDT', 'BTC', 'USDT', 'pair'],
  ['ABC(USDT)', 'ABC', 'USDT', 'pair'],
  ['1000FLOKIUSDT', '1000FLOKI', 'USDT', 'pair'],
  ['THE/USDT', 'THE', 'USDT', 'pair'],
  ['4USDT', '4', 'USDT', 'pair'],
  ['BUSDT', 'B', 'USDT', 'pair'],
  ['btcusdt', 'BTC', 'USDT', 'pair'],
  ['ETH/BTC', 'ETH', 'BTC', 'pair'],
  ['#BTC', 'BTC', null, 'tag'],
  ['$doge', 'DOGE', null, 'tag'],
  ['#测试币', '测试币', null, 'tag'],
  ['eth', 'ETH', null, 'known'],
  ['OP', 'OP', null, 'known'],
])('%s is %s/%s', (text, base, quote, strength) => {
  expect(readSymbol(text, 0)).toMatchObject({ base, quote, strength, length: text.length });
});

test.each(['hello', 'the', '100 USDT', '62000/USDT', '$64', '#12', '#B***/USDT', 'BTC/ETH', 'one', '#привет'])(
  '%s names no coin',
  (text) => {
    expect(readSymbol(text, 0)?.strength === 'pair' || readSymbol(text, 0)?.strength === 'tag').toBe(false);
  },
);

test('a perpetual is told by its suffix', () => {
  expect(readSymbol('SOLUSDT.P', 0)?.perpetual).toBe(true);
  expect(readSymbol('SOLUSDT', 0)?.perpetual).toBe(false);
});

test('a ticker in look-alike letters is folded and says so', () => {
  expect(readSymbol('#ВТС/USDT', 0)).toMatchObject({ base: 'BTC', lookAlike: true });
});

test('coins, multiplied coins and coins that are words', () => {
  expect(isKnownCoin('BTC')).toBe(true);
  expect(isKnownCoin('1000BONK')).toBe(true);
  expect(isKnownCoin('QWERTY')).toBe(false);
  expect([isWordCoin('NOT'), isWordCoin('X'), isWordCoin('BTC')]).toEqual([true, true, false]);
});

test.each(['XAUUSD', 'GOLD', 'EURUSD', 'us30', 'NAS100', 'TSLA'])('%s is no crypto', (ticker) => {
  expect(isNotCrypto(ticker)).toBe(true);
});

test('words of stocks and options', () => {
  expect(speaksOfOtherMarkets('BTO ABC @ 3.7')).toBe(true);
  expect(speaksOfOtherMarkets('LONG BTC @ 60000')).toBe(false);
});
