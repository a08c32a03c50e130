import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankQuotes } from './blank-quotes.ts';

test.each([
  ['> LONG BTC\nnice one', '          \nnice one'],
  ['my view\n> LONG BTC\n> sl 1\nholds', 'my view\n          \n      \nholds'],
  ['my view\n>>> LONG BTC\nsl 1', 'my view\n            \n    '],
  ['>BTC 5', '>BTC 5'],
  ['BTC > 60000', 'BTC > 60000'],
  ['', ''],
])('%j', (text, read) => expect(blankQuotes(text)).toBe(read));

test('property: what is left stands where it stood', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('> ', '>>> ', '>', '\n', ' ', 'BTC', '😀', '60000')), (pieces) => {
      const text = pieces.join('');
      const read = blankQuotes(text);
      expect(read.length).toBe(text.length);
      expect(read.split('').every((letter, place) => letter === text[place] || letter === ' ')).toBe(true);
    }),
  );
});
