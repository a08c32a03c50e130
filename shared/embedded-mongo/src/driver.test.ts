import { Decimal128, Double, Int32, Long, ObjectId, type Document } from 'mongodb';
import { expect, test } from 'vitest';
import { startTestMongo } from './testing/start-test-mongo.ts';

const decimal = (text: string) => Decimal128.fromString(text);

test('every type comes back as it was sent', async () => {
  const { db } = await startTestMongo();
  const sent = {
    _id: new ObjectId(),
    int: new Int32(1),
    long: Long.fromNumber(1),
    double: new Double(1),
    fraction: new Double(0.5),
    negativeZero: new Double(-0),
    large: new Double(1e15),
    decimal: decimal('1.500'),
    date: new Date(5),
    nothing: null,
    nested: [[new Long(7)], { inner: new Double(3) }],
  };
  await db.collection('types').insertOne(sent);
  await db.collection('types').updateOne({}, { $set: { touched: true } });
  const back = await db.collection('types').findOne({}, { promoteValues: false });
  const types = (document: Document | null) =>
    Object.values(document ?? {}).map((value) => (value as { _bsontype?: string } | null)?._bsontype);
  expect(types(back).slice(0, 8)).toEqual(['ObjectId', 'Int32', 'Long', 'Double', 'Double', 'Double', 'Double', 'Decimal128']);
  expect(back?.['decimal'].toString()).toBe('1.500');
  expect(back?.['nested'][0][0]).toEqual(Long.fromNumber(7));
  expect(back?.['nested'][1].inner).toEqual(new Double(3));
});

test('a cursor delivers everything in batches, and can be closed early', async () => {
  const { client, db } = await startTestMongo({}, { monitorCommands: true });
  const commands: string[] = [];
  client.on('commandStarted', (event) => commands.push(event.commandName));
  const numbers = db.collection<{ n: number }>('numbers');
  await numbers.insertMany(Array.from({ length: 250 }, (_, n) => ({ n })));
  const all = await numbers.find().sort({ n: -1 }).batchSize(40).toArray();
  expect(all.map(({ n }) => n)).toEqual(Array.from({ length: 250 }, (_, n) => 249 - n));
  expect(commands.filter((name) => name === 'getMore')).toHaveLength(6);
  const cursor = numbers.find().batchSize(2);
  await cursor.next();
  await cursor.close();
  expect(commands).toContain('killCursors');
  await expect(db.command({ getMore: Long.fromNumber(9999), collection: 'numbers' })).rejects.toMatchObject({ code: 43 });
  expect(
    await numbers
      .find({ n: { $gte: 10 } })
      .sort({ n: 1 })
      .skip(2)
      .limit(3)
      .toArray(),
  ).toMatchObject([{ n: 12 }, { n: 13 }, { n: 14 }]);
});

test('a version filter lets one of two writers win', async () => {
  const { db } = await startTestMongo();
  const trades = db.collection<{ _id: string; version: number; by?: string }>('trades');
  await trades.insertOne({ _id: 't', version: 1 });
  const write = (by: string) =>
    trades.findOneAndUpdate({ _id: 't', version: 1 }, { $set: { by }, $inc: { version: 1 } }, { returnDocument: 'after' });
  const [first, second] = await Promise.all([write('one'), write('two')]);
  expect([first, second].filter(Boolean)).toHaveLength(1);
  expect(await trades.findOne({ _id: 't' })).toMatchObject({ version: 2 });
});

test('findAndModify: before, after, sorted, removed, upserted, projected', async () => {
  const { db } = await startTestMongo();
  const jobs = db.collection<{ _id: number; state: string }>('jobs');
  await jobs.insertMany([1, 2, 3].map((_id) => ({ _id, state: 'open' })));
  expect(await jobs.findOneAndUpdate({ state: 'open' }, { $set: { state: 'done' } }, { sort: { _id: -1 } })).toEqual({
    _id: 3,
    state: 'open',
  });
  expect(await jobs.findOneAndReplace({ _id: 2 }, { state: 'new' }, { returnDocument: 'after' })).toEqual({ _id: 2, state: 'new' });
  expect(await jobs.findOneAndDelete({ _id: 1 }, { projection: { state: 1, _id: 0 } })).toEqual({ state: 'open' });
  expect(await jobs.findOneAndUpdate({ _id: 9 }, { $setOnInsert: { state: 'x' } }, { upsert: true, returnDocument: 'after' })).toEqual({
    _id: 9,
    state: 'x',
  });
  expect(await jobs.findOneAndUpdate({ _id: 77 }, { $set: { state: 'x' } })).toBeNull();
});

test('upserts take the fields that the filter pins', async () => {
  const { db } = await startTestMongo();
  const result = await db
    .collection('u')
    .updateOne({ k: 'x', 'a.b': { $eq: 2 }, n: { $gt: 5 } }, { $set: { v: 1 }, $setOnInsert: { c: 7 } }, { upsert: true });
  expect(await db.collection('u').findOne({}, { projection: { _id: 0 } })).toEqual({ k: 'x', a: { b: 2 }, v: 1, c: 7 });
  expect(result.upsertedId).toBeInstanceOf(ObjectId);
  await db.collection('u').replaceOne({ k: 'y' }, { only: true }, { upsert: true });
  expect(await db.collection('u').findOne({ only: true }, { projection: { _id: 0 } })).toEqual({ only: true });
});

test('bulk writes: an ordered one stops at the first error, an unordered one goes on', async () => {
  const { db } = await startTestMongo();
  const things = db.collection<{ _id: number; n?: number }>('things');
  const writes = [
    { insertOne: { document: { _id: 1 } } },
    { insertOne: { document: { _id: 1 } } },
    { insertOne: { document: { _id: 2 } } },
  ];
  await expect(things.bulkWrite(writes)).rejects.toMatchObject({ code: 11000, result: { insertedCount: 1 } });
  expect(await things.countDocuments()).toBe(1);
  await things.deleteMany({});
  await expect(things.bulkWrite(writes, { ordered: false })).rejects.toMatchObject({ code: 11000, result: { insertedCount: 2 } });
  const mixed = await things.bulkWrite([
    { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
    { updateMany: { filter: {}, update: { $set: { seen: true } } } },
    { replaceOne: { filter: { _id: 3 }, replacement: { n: 3 }, upsert: true } },
    { deleteOne: { filter: { _id: 2 } } },
  ]);
  expect(mixed).toMatchObject({ matchedCount: 3, modifiedCount: 3, upsertedCount: 1, deletedCount: 1 });
});

test('a retried write with the same transaction number is answered, not applied again', async () => {
  const { client, db } = await startTestMongo();
  await db.collection<{ _id: string; n: number }>('c').insertOne({ _id: 'x', n: 0 });
  await client.withSession(async (session) => {
    const command = { update: 'c', updates: [{ q: { _id: 'x' }, u: { $inc: { n: 1 } } }], txnNumber: Long.fromNumber(101) };
    const first = await db.command(command, { session });
    const second = await db.command(command, { session });
    expect(second['nModified']).toBe(first['nModified']);
    await db.command({ ...command, txnNumber: Long.fromNumber(102) }, { session });
    await expect(db.command(command, { session })).rejects.toMatchObject({ code: 225 });
  });
  expect(await db.collection('c').findOne()).toMatchObject({ n: 2 });
});

test('an unacknowledged write is done and gets no reply', async () => {
  const { db } = await startTestMongo({}, { maxPoolSize: 1 });
  await db.collection('w0').insertOne({ a: 1 }, { writeConcern: { w: 0 } });
  expect(await db.collection('w0').countDocuments()).toBe(1);
});

test('many documents in one message, and a large one', async () => {
  const { db } = await startTestMongo();
  await db.collection('bulk').insertMany(Array.from({ length: 8000 }, (_, n) => ({ n, text: 'x'.repeat(100) })));
  expect(await db.collection('bulk').countDocuments({ n: { $gte: 3000 } })).toBe(5000);
  const text = 'x'.repeat(9 * 1024 * 1024);
  await db.collection('large').insertMany([{ text }, { text }]);
  expect((await db.collection('large').find().toArray()).map((document) => document['text'].length)).toEqual([text.length, text.length]);
  await expect(db.collection('large').updateMany({}, { $set: { more: text } })).rejects.toMatchObject({ code: 10334 });
});

test('collections and databases are listed, counted and dropped', async () => {
  const { client, db } = await startTestMongo();
  await db.createCollection('one');
  await db.collection('two').insertOne({ tags: ['a', 'b'], n: decimal('1.0') });
  await db.collection('two').insertOne({ tags: ['b'], n: 1 });
  expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(['one', 'two']);
  expect(await db.collection('two').distinct('tags')).toEqual(['a', 'b']);
  expect(await db.collection('two').distinct('n')).toHaveLength(1);
  expect(await db.collection('two').estimatedDocumentCount()).toBe(2);
  await expect(db.createCollection('one')).rejects.toMatchObject({ code: 48 });
  await db.collection('one').drop();
  expect(await db.collections()).toHaveLength(1);
  await db.dropDatabase();
  expect((await client.db().admin().listDatabases()).databases).toEqual([]);
});

test.each<[string, Document, number, RegExp]>([
  ['an unknown command', { foo: 1 }, 59, /no such command: 'foo'/],
  [
    'a transaction',
    { insert: 'c', documents: [{}], autocommit: false, startTransaction: true, txnNumber: Long.ONE },
    238,
    /embedded-mongo does not support transactions/,
  ],
  ['a change stream', { aggregate: 'c', pipeline: [{ $changeStream: {} }], cursor: {} }, 238, /stage '\$changeStream'/],
  ['an unknown stage', { aggregate: 'c', pipeline: [{ $densify: {} }], cursor: {} }, 238, /stage '\$densify'/],
  ['a collation', { find: 'c', collation: { locale: 'en' } }, 238, /option 'collation' of 'find'/],
  ['a tailable cursor', { find: 'c', tailable: true }, 238, /option 'tailable' of 'find'/],
  ['a validator', { create: 'c', validator: {} }, 238, /option 'validator' of 'create'/],
  ['a text index', { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'a' }] }, 238, /index of kind 'text'/],
  ['an unknown query operator', { find: 'c', filter: { a: { $foo: 1 } } }, 2, /unknown operator: \$foo/],
])('%s is refused by name', async (_name, command, code, message) => {
  const { client } = await startTestMongo();
  await expect(client.db('test').command(command)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});
