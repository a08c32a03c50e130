import { BSONRegExp, Decimal128, Double, Long } from 'bson';
import { expect, test } from 'vitest';
import type { Doc, Value } from '../values/value.ts';
import { applyUpdate } from './apply-update.ts';

const now = new Date('2026-01-02T03:04:05Z');
const decimal = (text: string) => Decimal128.fromString(text);

function update(document: Doc, change: Value, more: { filter?: Doc; arrayFilters?: Value; isInsert?: boolean } = {}): Doc {
  return applyUpdate(document, { update: change, filter: {}, isInsert: false, now, ...more });
}

test.each<[Doc, Doc, Doc]>([
  [{ a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }],
  [{}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  [{ a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  [{}, { $set: { b: 1, a: 2, c: 3 } }, { a: 2, b: 1, c: 3 }],
  [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [{ a: 1 }, { $inc: { a: 2, b: 5 } }, { a: 3, b: 5 }],
  [{ a: decimal('0.1') }, { $inc: { a: decimal('0.2') } }, { a: decimal('0.3') }],
  [{ a: 2147483647 }, { $inc: { a: 1 } }, { a: Long.fromNumber(2147483648) }],
  [{ a: Long.fromNumber(1) }, { $inc: { a: 1 } }, { a: Long.fromNumber(2) }],
  [{ a: new Double(1) }, { $inc: { a: 1 } }, { a: new Double(2) }],
  [{ a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
  [{ a: decimal('1.5') }, { $mul: { a: decimal('2.0') } }, { a: decimal('3.00') }],
  [{ a: decimal('5') }, { $min: { a: decimal('4.9'), b: 1 } }, { a: decimal('4.9'), b: 1 }],
  [{ a: 5 }, { $max: { a: 4 } }, { a: 5 }],
  [{ a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
  [{}, { $currentDate: { at: true, d: { $type: 'date' } } }, { at: now, d: now }],
  [{ a: 12 }, { $bit: { a: { and: 10, or: 1 } } }, { a: 9 }],
  // arrays
  [{ a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }],
  [{ a: [2] }, { $push: { a: { $each: [3, 1], $sort: 1 } } }, { a: [1, 2, 3] }],
  [{ a: [2] }, { $push: { a: { $each: [3, 1], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
  [{ a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  [{ a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }],
  [{ a: [1] }, { $addToSet: { a: { $each: [1, decimal('1.0'), 2] } } }, { a: [1, 2] }],
  [
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [{ a: ['x1', 'y'] }, { $pull: { a: new BSONRegExp('^x') } }, { a: ['y'] }],
  [
    {
      a: [
        { k: 1, v: 1 },
        { k: 2, v: 1 },
      ],
    },
    { $pull: { a: { k: 1 } } },
    { a: [{ k: 2, v: 1 }] },
  ],
  [{ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  // several at once
  [
    { n: 1, log: [] },
    { $inc: { n: 1 }, $push: { log: 'x' }, $set: { m: 1 } },
    { n: 2, log: ['x'], m: 1 },
  ],
])('%j %j', (document, change, expected) => {
  expect(update(document, change)).toEqual(expected);
});

test('positions: $, $[] and $[name] with arrayFilters', () => {
  const items: Doc = {
    items: [
      { s: 'a', q: 1 },
      { s: 'b', q: 2 },
    ],
  };
  expect(update(items, { $set: { 'items.$.q': 9 } }, { filter: { 'items.s': 'b' } })['items']).toEqual([
    { s: 'a', q: 1 },
    { s: 'b', q: 9 },
  ]);
  expect(update(items, { $set: { 'items.$.q': 9 } }, { filter: { items: { $elemMatch: { s: 'a', q: 1 } } } })['items']).toEqual([
    { s: 'a', q: 9 },
    { s: 'b', q: 2 },
  ]);
  expect(update(items, { $inc: { 'items.$[].q': 1 } })['items']).toEqual([
    { s: 'a', q: 2 },
    { s: 'b', q: 3 },
  ]);
  expect(update(items, { $inc: { 'items.$[x].q': 5 } }, { arrayFilters: [{ 'x.q': { $gt: 1 } }] })['items']).toEqual([
    { s: 'a', q: 1 },
    { s: 'b', q: 7 },
  ]);
  expect(update({ n: [1, 2] }, { $set: { 'n.$': 7 } }, { filter: { n: 2 } })).toEqual({ n: [1, 7] });
});

test('$setOnInsert only counts for an insert', () => {
  expect(update({}, { $setOnInsert: { a: 1 } })).toEqual({});
  expect(update({}, { $setOnInsert: { a: 1 } }, { isInsert: true })).toEqual({ a: 1 });
});

test('a replacement keeps the _id, a pipeline computes', () => {
  expect(update({ _id: 7, a: 1 }, { b: 2 })).toEqual({ _id: 7, b: 2 });
  expect(update({ _id: 7, a: 2 }, [{ $set: { b: { $multiply: ['$a', decimal('1.5')] } } }, { $unset: 'a' }])).toEqual({
    _id: 7,
    b: decimal('3.0'),
  });
});

test('the document given stays as it was', () => {
  const document: Doc = { a: { b: [1] } };
  update(document, { $push: { 'a.b': 2 } });
  expect(document).toEqual({ a: { b: [1] } });
});

test.each<[Doc, Value, RegExp]>([
  [{ _id: 1 }, { $set: { _id: 2 } }, /immutable field '_id'/],
  [{ _id: 1 }, { _id: 2, a: 1 }, /immutable field '_id'/],
  [{}, { $set: { a: 1 }, $inc: { a: 1 } }, /conflict at 'a'/],
  [{}, { $set: { a: {}, 'a.b': 1 } }, /conflict at 'a'/],
  [{ a: 'x' }, { $inc: { a: 1 } }, /non-numeric type/],
  [{ a: Long.MAX_VALUE }, { $inc: { a: 1 } }, /overflow/],
  [{ a: 1 }, { $push: { a: 1 } }, /must be an array/],
  [{ a: 1 }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
  [{}, { $foo: { a: 1 } }, /Unknown modifier: \$foo/],
  [{ a: [1] }, { $set: { 'a.$': 1 } }, /positional operator did not find the match/],
  [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, /No array filter found for identifier 'x'/],
  [{ a: [1] }, { $push: { a: { $each: [1], $foo: 1 } } }, /Unrecognized clause: \$foo/],
])('%j %j is refused', (document, change, message) => {
  expect(() => update(document, change)).toThrow(message);
});
