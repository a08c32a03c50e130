import { Decimal128, ObjectId } from 'mongodb';
import { expect, test } from 'vitest';
import { startTestMongo } from './testing/start-test-mongo.ts';

test('unique: E11000 names the index, the pattern and the value', async () => {
  const { db } = await startTestMongo();
  const users = db.collection('users');
  await users.createIndex({ email: 1 }, { unique: true });
  await users.insertOne({ email: 'a' });
  const duplicate = { code: 11000, keyPattern: { email: 1 }, keyValue: { email: 'a' } };
  await expect(users.insertOne({ email: 'a' })).rejects.toMatchObject(duplicate);
  await users.insertOne({ email: 'b' });
  await expect(users.updateOne({ email: 'b' }, { $set: { email: 'a' } })).rejects.toMatchObject(duplicate);
  await expect(users.insertOne({ email: 'a' })).rejects.toThrow(
    'E11000 duplicate key error collection: test.users index: email_1 dup key: { email: "a" }',
  );
  expect(await users.countDocuments()).toBe(2);
  await users.deleteOne({ email: 'a' });
  await users.insertOne({ email: 'a' });
});

test('unique: a missing field counts as null, numbers of different types are equal', async () => {
  const { db } = await startTestMongo();
  await db.collection('c').createIndex({ n: 1 }, { unique: true });
  await db.collection('c').insertMany([{}, { n: 1 }]);
  await expect(db.collection('c').insertOne({ n: null })).rejects.toMatchObject({ code: 11000 });
  await expect(db.collection('c').insertOne({ n: Decimal128.fromString('1.00') })).rejects.toMatchObject({ code: 11000 });
});

test('_id is unique, for any type', async () => {
  const { db } = await startTestMongo();
  const _id = new ObjectId();
  await db.collection('c').insertOne({ _id });
  await expect(db.collection('c').insertOne({ _id })).rejects.toMatchObject({ code: 11000, keyPattern: { _id: 1 } });
});

test('unique and sparse: documents without the field do not meet', async () => {
  const { db } = await startTestMongo();
  const c = db.collection('c');
  await c.createIndex({ ext: 1 }, { unique: true, sparse: true });
  await c.insertMany([{ a: 1 }, { a: 2 }, { ext: 1 }]);
  await expect(c.insertOne({ ext: 1 })).rejects.toMatchObject({ code: 11000 });
  expect(await c.countDocuments({ ext: null })).toBe(2);
  expect(await c.countDocuments({ ext: 1 })).toBe(1);
});

test('unique and partial: only documents that the expression covers meet', async () => {
  const { db } = await startTestMongo();
  const c = db.collection<{ _id: number; user: number; active: boolean }>('c');
  await c.createIndex({ user: 1 }, { unique: true, partialFilterExpression: { active: true } });
  await c.insertMany([
    { _id: 1, user: 1, active: false },
    { _id: 2, user: 1, active: false },
    { _id: 3, user: 1, active: true },
  ]);
  await expect(c.insertOne({ _id: 4, user: 1, active: true })).rejects.toMatchObject({ code: 11000 });
  await expect(c.updateOne({ _id: 1 }, { $set: { active: true } })).rejects.toMatchObject({ code: 11000 });
  await c.updateOne({ _id: 3 }, { $set: { active: false } });
  await c.updateOne({ _id: 1 }, { $set: { active: true } });
  expect(await c.countDocuments({ user: 1 })).toBe(3);
});

test('compound and unique: (signal, copier, round)', async () => {
  const { db } = await startTestMongo();
  const trades = db.collection('trades');
  await trades.createIndex({ signal: 1, copier: 1, round: 1 }, { unique: true });
  await trades.insertMany([
    { signal: 's', copier: 'a', round: 1 },
    { signal: 's', copier: 'b', round: 1 },
    { signal: 's', copier: 'a', round: 2 },
  ]);
  await expect(trades.insertOne({ signal: 's', copier: 'a', round: 2 })).rejects.toMatchObject({
    code: 11000,
    keyValue: { signal: 's', copier: 'a', round: 2 },
  });
});

test('multikey and unique: no element twice among documents, but within one', async () => {
  const { db } = await startTestMongo();
  const c = db.collection('c');
  await c.createIndex({ tags: 1 }, { unique: true });
  await c.insertMany([{ tags: ['a', 'a', 'b'] }, { tags: ['c'] }]);
  await expect(c.insertOne({ tags: ['d', 'b'] })).rejects.toMatchObject({ code: 11000 });
  await c.createIndex({ 'items.k': 1, n: 1 });
  await c.insertOne({ tags: ['z'], items: [{ k: 1 }, { k: 2 }], n: 5 });
  expect(await c.countDocuments({ 'items.k': 2, n: 5 })).toBe(1);
  await c.createIndex({ x: 1, y: 1 });
  await expect(c.insertOne({ tags: ['y'], x: [1], y: [2] })).rejects.toMatchObject({ code: 171 });
});

test('an index over documents that break it is refused; indexes are listed and dropped', async () => {
  const { db } = await startTestMongo();
  const c = db.collection('c');
  await c.insertMany([{ a: 1 }, { a: 1 }]);
  await expect(c.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
  await c.createIndex({ a: 1 });
  await c.createIndex({ a: 1 }); // once more is no error
  await expect(c.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 86 });
  await expect(c.createIndex({ b: 1 }, { name: 'a_1' })).rejects.toMatchObject({ code: 86 });
  expect(await c.indexes()).toEqual([
    { v: 2, key: { _id: 1 }, name: '_id_' },
    { v: 2, key: { a: 1 }, name: 'a_1' },
  ]);
  await c.dropIndex('a_1');
  await expect(c.dropIndex('a_1')).rejects.toMatchObject({ code: 27 });
  expect(await c.indexes()).toHaveLength(1);
});
