import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { isGluedOrdinal } from './split-glued-ordinals.ts';

function readingsOf(text: string): readonly (readonly string[])[] {
  return tokensOf(text).flatMap((token) => (token.kind === 'number' && token.role === 'plain' ? [token.readings] : []));
}

test('a first digit that counts on may be an ordinal', () => {
  expect(readingsOf('TP11.28 TP21.31')).toEqual([
    ['11.28', '1.28'],
    ['21.31', '1.31'],
  ]);
  expect(readingsOf('TP10.156')).toEqual([['10.156', '0.156']]);
});

test('one that does not, stands apart or belongs to another label is none', () => {
  expect(readingsOf('TP145 TP150')).toEqual([['145', '45'], ['150']]);
  expect(readingsOf('TP 11.28')).toEqual([['11.28']]);
  expect(readingsOf('SL11.28')).toEqual([['11.28']]);
  expect(readingsOf('TP105.5')).toEqual([['105.5']]);
});

test('a separator that is read both ways is no ordinal', () => {
  expect(isGluedOrdinal(['11.28', '1.28'])).toBe(true);
  expect(isGluedOrdinal(['4418', '4.418'])).toBe(false);
});
