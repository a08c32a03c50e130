import { expect, test } from 'vitest';
import { ownPathOf } from './own-path.ts';

test('a path of ours is kept', () => {
  expect(ownPathOf('/trades?stage=open#first')).toBe('/trades?stage=open#first');
});

test.each([
  'https://other.example/',
  '//other.example',
  '/\\other.example',
  '/\t/other.example',
  '/.//other.example',
  'javascript:alert(1)',
  'trades',
  '',
  undefined,
  ['/a'],
  `/${'a'.repeat(600)}`,
])('%j leads home', (asked) => {
  expect(ownPathOf(asked)).toBe('/');
});
