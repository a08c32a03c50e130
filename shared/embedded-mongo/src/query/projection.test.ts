import { expect, test } from 'vitest';
import type { Doc } from '../values/value.ts';
import { compileProjection } from './projection.ts';

const document: Doc = {
  _id: 1,
  a: 1,
  b: { c: 2, d: 3 },
  list: [
    { x: 1, y: 1 },
    { x: 2, y: 2 },
  ],
  n: [1, 2, 3],
};

test.each<[Doc, Doc]>([
  [{ a: 1 }, { _id: 1, a: 1 }],
  [{ a: 1, _id: 0 }, { a: 1 }],
  [{ _id: 1 }, { _id: 1 }],
  [
    { _id: 0, b: 0, list: 0 },
    { a: 1, n: [1, 2, 3] },
  ],
  [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
  [{ b: { c: 1 } }, { _id: 1, b: { c: 2 } }],
  [
    { 'b.c': 0, list: 0, n: 0 },
    { _id: 1, a: 1, b: { d: 3 } },
  ],
  [{ 'list.x': 1 }, { _id: 1, list: [{ x: 1 }, { x: 2 }] }],
  [{ list: { $elemMatch: { x: 2 } } }, { _id: 1, list: [{ x: 2, y: 2 }] }],
  [
    { _id: 0, n: { $slice: -1 }, a: 1 },
    { a: 1, n: [3] },
  ],
  [
    { n: { $slice: [1, 1] }, list: 0, b: 0 },
    { _id: 1, a: 1, n: [2] },
  ],
  [{ sum: { $add: ['$a', '$b.c'] }, _id: 0 }, { sum: 3 }],
  [{ 'b.copy': '$a', _id: 0 }, { b: { copy: 1 } }],
  [{ missing: 1 }, { _id: 1 }],
])('%j', (projection, expected) => {
  expect(compileProjection(projection)(document)).toEqual(expected);
});

test('the positional operator shows the element that matched', () => {
  expect(compileProjection({ 'list.$': 1 }, { 'list.x': 2 })(document)).toEqual({ _id: 1, list: [{ x: 2, y: 2 }] });
});

test('mixing inclusion and exclusion is refused', () => {
  expect(() => compileProjection({ a: 1, b: 0 })).toThrow(/Cannot do exclusion on field b in inclusion projection/);
});
