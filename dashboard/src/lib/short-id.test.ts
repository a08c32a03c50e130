import { expect, test } from 'vitest';
import { shortId } from './short-id.ts';

test('a hash is cut, a name is not', () => {
  expect(shortId('2542e812adb4bf812a8f')).toBe('2542e8');
  expect(shortId('tess-paper')).toBe('tess-paper');
});
