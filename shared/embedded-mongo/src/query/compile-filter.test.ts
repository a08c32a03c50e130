import { BSONRegExp, Decimal128, Long, MinKey, ObjectId } from 'bson';
import { expect, test } from 'vitest';
import type { Doc } from '../values/value.ts';
import { compileFilter } from './compile-filter.ts';

const id = new ObjectId();

const rows: readonly [Doc, Doc, boolean][] = [
  // equality
  [{ a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { a: Decimal128.fromString('1.0') }, true],
  [{ a: 1 }, { a: Long.fromNumber(1) }, true],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: 1 }, { a: [3, 1] }, true],
  [{ a: [3, 1] }, { a: [3, 1] }, true],
  [{ a: [1, 3] }, { a: [3, 1] }, false],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }, true],
  [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, false],
  [{ a: id }, { a: new ObjectId(id.toHexString()) }, true],
  [{ a: null }, {}, true],
  [{ a: null }, { a: null }, true],
  [{ a: null }, { a: 0 }, false],
  [{ 'a.b': null }, { a: 4 }, true],
  [{ 'a.b': null }, { a: [1] }, false],
  [{ constructor: null }, {}, true],
  // paths
  [{ 'a.b': 1 }, { a: { b: 1 } }, true],
  [{ 'a.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, true],
  [{ 'a.1.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, true],
  [{ 'a.0.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, false],
  [{ 'a.b.c': 1 }, { a: [{ b: [{ c: 1 }] }] }, true],
  // ranges stay within a type
  [{ a: { $gt: 1 } }, { a: 2 }, true],
  [{ a: { $gt: 1 } }, { a: 'z' }, false],
  [{ a: { $gt: 1 } }, {}, false],
  [{ a: { $gte: Decimal128.fromString('9.5') } }, { a: Decimal128.fromString('10.5') }, true],
  [{ a: { $lt: new Date(5) } }, { a: new Date(4) }, true],
  [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 5] }, true], // different elements may satisfy the two
  [{ a: { $lte: null } }, {}, true],
  [{ a: { $gt: Number.NaN } }, { a: 1 }, false],
  [{ a: { $gte: Number.NaN } }, { a: Number.NaN }, true],
  [{ a: { $gt: new MinKey() } }, { a: 'x' }, true],
  // sets
  [{ a: { $in: [1, 'x'] } }, { a: 'x' }, true],
  [{ a: { $in: [null] } }, {}, true],
  [{ a: { $in: [new BSONRegExp('^b')] } }, { a: 'bc' }, true],
  [{ a: { $nin: [1] } }, {}, true],
  [{ a: { $nin: [1] } }, { a: [1, 2] }, false],
  [{ a: { $ne: 1 } }, { a: [2, 1] }, false],
  [{ a: { $all: [1, 2] } }, { a: [2, 1, 3] }, true],
  [{ a: { $all: [1, 2] } }, { a: [1] }, false],
  [{ a: { $all: [{ $elemMatch: { b: 1 } }] } }, { a: [{ b: 1 }] }, true],
  // elements
  [{ a: { $exists: true } }, { a: null }, true],
  [{ a: { $exists: false } }, { a: null }, false],
  [{ a: { $type: 'int' } }, { a: 1 }, true],
  [{ a: { $type: 'double' } }, { a: 1 }, false],
  [{ a: { $type: 'number' } }, { a: Decimal128.fromString('1') }, true],
  [{ a: { $type: ['string', 'array'] } }, { a: [] }, true],
  // arrays
  [{ a: { $size: 2 } }, { a: [1, 2] }, true],
  [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1 }, { c: 2 }] }, false],
  [{ a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1, c: 2 }] }, true],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 5] }, false],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [2] }, true],
  // evaluation
  [{ a: { $regex: '^B', $options: 'i' } }, { a: 'bc' }, true],
  [{ a: new BSONRegExp('c$') }, { a: ['x', 'bc'] }, true],
  [{ a: { $not: new BSONRegExp('c$') } }, { a: 'bc' }, false],
  [{ a: { $mod: [4, 1] } }, { a: 5 }, true],
  [{ a: { $bitsAllSet: 5 } }, { a: 7 }, true],
  [{ a: { $not: { $gt: 1 } } }, {}, true],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: Decimal128.fromString('2.5'), b: 2 }, true],
  [{ $expr: { $eq: ['$a', '$$ROOT.b'] } }, { a: 1, b: 2 }, false],
  // logic
  [{ $or: [{ a: 1 }, { b: 1 }] }, { b: 1 }, true],
  [{ $and: [{ a: 1 }, { b: 1 }] }, { b: 1 }, false],
  [{ $nor: [{ a: 1 }, { b: 1 }] }, { c: 1 }, true],
  [{ a: 1, $comment: 'why' }, { a: 1 }, true],
];

test.each(rows.map(([filter, document, expected]) => ({ filter, document, expected })))(
  '$filter on $document: $expected',
  ({ filter, document, expected }) => {
    expect(compileFilter(filter)(document)).toBe(expected);
  },
);

test.each<[Doc, RegExp]>([
  [{ a: { $foo: 1 } }, /unknown operator: \$foo/],
  [{ $foo: 1 }, /unknown top level operator: \$foo/],
  [{ $where: 'true' }, /embedded-mongo does not support the query operator '\$where'/],
  [{ a: { $near: [0, 0] } }, /embedded-mongo does not support the query operator '\$near'/],
  [{ a: { $in: 1 } }, /\$in needs an array/],
  [{ a: { $regex: 'x', $options: 'x' } }, /embedded-mongo does not support the regular expression option 'x'/],
])('%j is refused', (filter, message) => {
  expect(() => compileFilter(filter)).toThrow(message);
});
