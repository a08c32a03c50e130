import { Decimal128, ObjectId } from 'bson';
import { expect, test } from 'vitest';
import { findRecords } from '../database/find-records.ts';
import { makeCollection } from '../testing/make-collection.ts';
import type { Doc } from '../values/value.ts';
import { runPipeline } from './run-pipeline.ts';

const decimal = (text: string) => Decimal128.fromString(text);
const owner = new ObjectId();

/** Stored documents are shared, so a stage that changed one would change the database. */
function freeze<V>(value: V): V {
  if (typeof value !== 'object' || value === null || value instanceof Date || '_bsontype' in value) return value;
  for (const item of Object.values(value)) freeze(item);
  return Object.freeze(value);
}

const fills: readonly Doc[] = freeze<Doc[]>([
  { _id: 1, side: 'buy', quantity: decimal('0.1'), at: new Date('2026-03-05T10:30:00Z'), tags: ['a', 'b'], owner },
  { _id: 2, side: 'buy', quantity: decimal('0.2'), at: new Date('2026-03-05T22:30:00Z'), tags: [], owner },
  { _id: 3, side: 'sell', quantity: decimal('0.3'), at: new Date('2026-03-06T01:00:00Z') },
]);
const owners = makeCollection([{ _id: owner, name: 'Ann' }]);

function run(pipeline: readonly Doc[]): Doc[] {
  return runPipeline(fills, pipeline, {
    variables: {},
    find: (_name, query) => findRecords(owners, query).map(({ document }) => document),
  });
}

test.each<[string, Doc[], Doc[]]>([
  [
    '$group with an exact sum',
    [{ $group: { _id: '$side', n: { $sum: 1 }, total: { $sum: '$quantity' } } }],
    [
      { _id: 'buy', n: 2, total: decimal('0.3') },
      { _id: 'sell', n: 1, total: decimal('0.3') },
    ],
  ],
  [
    '$group by document',
    [{ $group: { _id: { s: '$side' }, first: { $first: '$_id' } } }],
    [
      { _id: { s: 'buy' }, first: 1 },
      { _id: { s: 'sell' }, first: 3 },
    ],
  ],
  [
    '$match, $sort, $limit, $project',
    [{ $match: { side: 'buy' } }, { $sort: { quantity: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
    [{ _id: 2 }],
  ],
  [
    '$unwind',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'a' },
      { _id: 1, tags: 'b' },
    ],
  ],
  [
    '$sortByCount',
    [{ $sortByCount: '$side' }],
    [
      { _id: 'buy', count: 2 },
      { _id: 'sell', count: 1 },
    ],
  ],
  ['$count', [{ $match: { side: 'none' } }, { $count: 'n' }], []],
  [
    '$bucket',
    [{ $bucket: { groupBy: '$quantity', boundaries: [0, decimal('0.2'), 1] } }],
    [
      { _id: 0, count: 1 },
      { _id: decimal('0.2'), count: 2 },
    ],
  ],
  [
    '$facet',
    [{ $facet: { total: [{ $count: 'n' }], ids: [{ $project: { _id: 1 } }, { $skip: 2 }] } }],
    [{ total: [{ n: 3 }], ids: [{ _id: 3 }] }],
  ],
  ['$replaceWith', [{ $limit: 1 }, { $replaceWith: { only: '$side' } }], [{ only: 'buy' }]],
  [
    '$lookup by field',
    [
      { $match: { _id: 1 } },
      { $lookup: { from: 'owners', localField: 'owner', foreignField: '_id', as: 'o' } },
      { $project: { _id: 0, o: { name: 1 } } },
    ],
    [{ o: [{ name: 'Ann' }] }],
  ],
  [
    '$lookup by pipeline',
    [
      { $match: { _id: { $gte: 2 } } },
      { $lookup: { from: 'owners', let: { id: '$owner' }, pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$id'] } } }], as: 'o' } },
      { $project: { n: { $size: '$o' } } },
    ],
    [
      { _id: 2, n: 1 },
      { _id: 3, n: 0 },
    ],
  ],
  [
    'dates',
    [{ $group: { _id: { $dateTrunc: { date: '$at', unit: 'day' } }, n: { $sum: 1 } } }],
    [
      { _id: new Date('2026-03-05'), n: 2 },
      { _id: new Date('2026-03-06'), n: 1 },
    ],
  ],
  [
    'fields set and taken away inside documents and arrays',
    [{ $limit: 1 }, { $set: { 'tags.n': 1, 'x.y': '$side', at: '$$REMOVE' } }, { $unset: ['owner', 'quantity', 'side'] }],
    [{ _id: 1, tags: [{ n: 1 }, { n: 1 }], x: { y: 'buy' } }],
  ],
  [
    'dates in a time zone',
    [
      { $limit: 1 },
      {
        $project: { _id: 0, d: { $dateToString: { date: '$at', format: '%H', timezone: 'America/New_York' } }, h: { $hour: '$at' }, at: 1 },
      },
    ],
    [{ at: new Date('2026-03-05T10:30:00Z'), d: '05', h: 10 }],
  ],
  [
    'objects and arrays',
    [
      { $limit: 1 },
      {
        $project: {
          _id: 0,
          m: { $mergeObjects: [{ a: 1 }, { b: '$side' }] },
          c: { $concatArrays: ['$tags', ['z']] },
          k: { $objectToArray: { a: 1 } },
          r: { $reverseArray: '$tags' },
          s: { $slice: ['$tags', 1] },
          e: { $arrayElemAt: ['$tags', -1] },
          u: { $setUnion: ['$tags', ['a']] },
          i: { $in: ['b', '$tags'] },
        },
      },
    ],
    [{ m: { a: 1, b: 'buy' }, c: ['a', 'b', 'z'], k: [{ k: 'a', v: 1 }], r: ['b', 'a'], s: ['a'], e: 'b', u: ['a', 'b'], i: true }],
  ],
  [
    'strings',
    [
      { $limit: 1 },
      {
        $project: {
          _id: 0,
          c: { $concat: ['$side', '!'] },
          u: { $toUpper: '$side' },
          s: { $substrCP: ['$side', 0, 2] },
          l: { $strLenCP: '$side' },
          n: { $ifNull: ['$none', 'x'] },
        },
      },
    ],
    [{ c: 'buy!', u: 'BUY', s: 'bu', l: 3, n: 'x' }],
  ],
  [
    '$dateToString',
    [{ $limit: 1 }, { $project: { _id: 0, d: { $dateToString: { date: '$at', format: '%Y-%m-%d %H' } } } }],
    [{ d: '2026-03-05 10' }],
  ],
  [
    'conditions',
    [{ $project: { k: { $cond: [{ $gt: ['$quantity', decimal('0.15')] }, 'big', 'small'] } } }],
    [
      { _id: 1, k: 'small' },
      { _id: 2, k: 'big' },
      { _id: 3, k: 'big' },
    ],
  ],
  [
    '$map, $filter, $reduce',
    [
      { $limit: 1 },
      {
        $project: {
          _id: 0,
          m: { $map: { input: [1, 2], as: 'x', in: { $add: ['$$x', 1] } } },
          f: { $filter: { input: [1, 2, 3], as: 'x', cond: { $gt: ['$$x', 1] } } },
          r: { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
        },
      },
    ],
    [{ m: [2, 3], f: [2, 3], r: 6 }],
  ],
  [
    'conversions',
    [{ $limit: 1 }, { $project: { _id: 0, s: { $toString: '$quantity' }, d: { $toDecimal: '1.50' }, t: { $type: '$quantity' } } }],
    [{ s: '0.1', d: decimal('1.50'), t: 'decimal' }],
  ],
  [
    'rounding',
    [
      { $limit: 1 },
      { $project: { _id: 0, r: { $round: [decimal('2.345'), 2] }, t: { $trunc: [decimal('-2.349'), 2] }, f: { $floor: decimal('-0.5') } } },
    ],
    [{ r: decimal('2.34'), t: decimal('-2.34'), f: decimal('-1') }],
  ],
])('%s', (_name, pipeline, expected) => {
  expect(run(pipeline)).toEqual(expected);
});

test.each<[Doc, RegExp]>([
  [{ $geoNear: {} }, /embedded-mongo does not support the aggregation stage '\$geoNear'/],
  [{ $project: { x: { $meta: 'textScore' } } }, /embedded-mongo does not support the aggregation operator '\$meta'/],
  [{ $group: { _id: null, x: { $topN: {} } } }, /embedded-mongo does not support the accumulator '\$topN'/],
  [{ $match: 1 }, /specification must be an object/],
  [{ $sort: { a: 1 }, $limit: 1 }, /exactly one field/],
  [{ $lookup: { from: 'a', as: 'b', foo: 1 } }, /option 'foo' of \$lookup/],
])('%j is refused by name', (stage, message) => {
  expect(() => run([stage])).toThrow(message);
});
