import { expect, test } from 'vitest';
import { denialNames } from './denial-names.ts';

test('no two denials are called the same, so that one can be chosen by its name', () => {
  const names = Object.values(denialNames);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
