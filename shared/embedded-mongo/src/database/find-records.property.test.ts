import { Decimal128 } from 'bson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CollectionIndex } from '../index/collection-index.ts';
import { makeCollection } from '../testing/make-collection.ts';
import { orderKey } from '../values/order-key.ts';
import type { Doc, Value } from '../values/value.ts';
import type { Collection } from './collection.ts';
import { findRecords } from './find-records.ts';
import { deleteDocuments, updateDocuments } from './write-documents.ts';

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'ab', 'b'),
  fc.constantFrom(null, true, false, new Date(0), new Date(1), 0.5),
  fc.integer({ min: -30, max: 30 }).map((tenths) => Decimal128.fromString(`${tenths}E-1`)),
);
const value: fc.Arbitrary<Value> = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) });
const nested: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ x: value, y: scalar }, { requiredKeys: [], noNullPrototype: true }),
  fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [], noNullPrototype: true }), { maxLength: 2 }),
  scalar,
);
const document: fc.Arbitrary<Doc> = fc.record({ a: value, b: scalar, n: nested }, { requiredKeys: [], noNullPrototype: true });

const condition: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  value.map((operand) => ({ $eq: operand })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), scalar).map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 3 }).map((operands) => ({ $in: operands })),
  fc.boolean().map((exists) => ({ $exists: exists })),
);
const path = fc.constantFrom('a', 'b', 'n.x', 'n.y');
const fields = fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true });
const filter: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 4, arbitrary: fields },
  { weight: 1, arbitrary: fc.tuple(fields, fields).map(([left, right]) => ({ $and: [left, right] })) },
);
const sort: fc.Arbitrary<Doc> = fc.dictionary(path, fc.constantFrom(1, -1), { maxKeys: 2, noNullPrototype: true });

const indexes: readonly Doc[] = [
  { a: 1 },
  { b: -1, a: 1 },
  { 'n.x': 1, 'n.y': -1 },
  { b: 1, 'n.y': 1 },
  { key: { 'n.y': 1 }, sparse: true },
  { key: { a: -1, b: -1 }, partialFilterExpression: { b: { $exists: true } } },
];

function pair(documents: readonly Doc[]): { readonly plain: Collection; readonly indexed: Collection } {
  const numbered = documents.map((fieldsOfOne, index) => ({ _id: index, ...fieldsOfOne }));
  return { plain: makeCollection(numbered), indexed: makeCollection(numbered, indexes.filter(isIndexable(numbered))) };
}

/** Two arrays in one document cannot share a compound index; such an index is left out for that run. */
function isIndexable(documents: readonly Doc[]): (index: Doc) => boolean {
  return (index) => {
    try {
      makeCollection(documents, [index]);
      return true;
    } catch {
      return false;
    }
  };
}

test('property: a find gives the same documents with and without indexes, and in the order asked for', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 25 }), filter, sort, (documents, query, order) => {
      const { plain, indexed } = pair(documents);
      const stable = { ...order, _id: 1 }; // ends every tie
      const ids = (collection: Collection) =>
        findRecords(collection, { filter: query, sort: stable }).map(({ document: found }) => found['_id']);
      expect(ids(indexed)).toEqual(ids(plain));
      const unsorted = findRecords(indexed, { filter: query }).map(({ document: found }) => found['_id']);
      expect(new Set(unsorted)).toEqual(new Set(ids(plain)));
      expect(unsorted.length).toBe(ids(plain).length);
    }),
    { numRuns: 600 },
  );
});

test('property: a sort by an index with a limit is the beginning of the whole order', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 25 }), fields, sort, fc.integer({ min: 1, max: 5 }), (documents, query, order, limit) => {
      const { plain, indexed } = pair(documents);
      const keys = (collection: Collection) =>
        findRecords(collection, { filter: query, sort: order, limit }).map(({ document: found }) => orderKey(sortedFields(found, order)));
      if (documents.every((one) => !Object.values(one).some((item) => typeof item === 'object')))
        expect(keys(indexed)).toEqual(keys(plain));
      else expect(keys(indexed).length).toBe(keys(plain).length);
    }),
    { numRuns: 300 },
  );
});

function sortedFields(found: Doc, order: Doc): Value[] {
  return Object.keys(order).map((name) => found[name] ?? null);
}

test('property: updates and deletes leave the same documents with and without indexes', () => {
  const step = fc.oneof(
    fc.record({
      filter,
      update: fc.constantFrom<Doc>({ $set: { a: 1 } }, { $unset: { b: '' } }, { $inc: { count: 1 } }, { $set: { 'n.y': 2 } }),
    }),
    fc.record({ filter, update: fc.constant(null) }, { noNullPrototype: true }),
  );
  fc.assert(
    fc.property(fc.array(document, { maxLength: 15 }), fc.array(step, { maxLength: 6 }), (documents, steps) => {
      const { plain, indexed } = pair(documents);
      const failed = steps.some(({ filter: query, update }) => {
        const [first, second] = [plain, indexed].map((collection) => fails(() => change(collection, query, update)));
        expect(first).toBe(second);
        return first;
      });
      // Which documents a failing update had reached depends on the order in which it met them, as in MongoDB.
      if (!failed) expect([...indexed.records.values()]).toEqual([...plain.records.values()]);
      for (const { spec, keys, isMultikey } of indexed.indexes) {
        const rebuilt = new CollectionIndex(spec);
        rebuilt.load(indexed.records);
        expect(new Set(keys.range('', '\uffff', false))).toEqual(new Set(rebuilt.keys.range('', '\uffff', false)));
        expect(isMultikey).toBe(rebuilt.isMultikey);
      }
    }),
    { numRuns: 200 },
  );
});

function change(collection: Collection, query: Doc, update: Doc | null): void {
  if (update === null) deleteDocuments(collection, { filter: { ...query, a: 1 }, isMulti: true });
  else updateDocuments(collection, { filter: query, update, isMulti: true, isUpsert: false, now: new Date(0) });
}

/** True when the step fails because a value is in the way of a path. */
function fails(step: () => void): boolean {
  try {
    step();
    return false;
  } catch (error) {
    expect(error).toHaveProperty('code', 28);
    return true;
  }
}
