import { stat } from 'node:fs/promises';
import { Long, MongoClient, UUID, type Collection } from 'mongodb';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedMongo } from './start-embedded-mongo.ts';
import { spawnServer } from './testing/spawn-server.ts';
import { connectTo, makeDatabaseFile, startTestMongo } from './testing/start-test-mongo.ts';

interface Entry {
  readonly _id: string;
  readonly batch: string;
}

interface Counter {
  readonly _id: number;
  readonly a: number;
  readonly b: number;
}

/** Numbers from 0 to 1 that only depend on the seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const batchSize = 5;

/** Writes until the connection breaks and notes only what was acknowledged. */
async function writeUntilKilled(
  client: MongoClient,
  round: number,
  writer: number,
  onAcknowledged: (batch: string, counter: number) => void,
) {
  const entries = client.db('test').collection<Entry>('entries');
  const counters = client.db('test').collection<Counter>('counters');
  try {
    for (let n = 0; ; n += 1) {
      const batch = `${round}-${writer}-${n}`;
      await entries.insertMany(Array.from({ length: batchSize }, (_, index) => ({ _id: `${batch}-${index}`, batch })));
      const counter = await counters.findOneAndUpdate({ _id: writer }, { $inc: { a: 1, b: 1 } }, { upsert: true, returnDocument: 'after' });
      onAcknowledged(batch, counter?.a ?? 0);
    }
  } catch {
    // the kill ends the stream of writes
  }
}

test('kill -9 in a stream of writes: everything acknowledged is there, nothing is half there', { timeout: 30_000 }, async () => {
  const file = makeDatabaseFile();
  const random = seededRandom(20_261_120);
  const acknowledged = new Set<string>();
  const counted = new Map<number, number>();
  for (let round = 0; round < 3; round += 1) {
    const server = await spawnServer(file);
    const client = new MongoClient(server.uri, { serverSelectionTimeoutMS: 500, retryWrites: false });
    await checkEverything(client, acknowledged, counted);
    let left = 5 + Math.floor(random() * 120);
    const enough = Promise.withResolvers<void>();
    const writers = [0, 1, 2, 3].map((writer) =>
      writeUntilKilled(client, round, writer, (batch, counter) => {
        acknowledged.add(batch);
        counted.set(writer, counter);
        left -= 1;
        if (left === 0) enough.resolve();
      }),
    );
    await enough.promise;
    await server.kill();
    await Promise.all(writers);
    await client.close();
  }
  const { db } = await startTestMongo({ file });
  await checkEverything(db.client, acknowledged, counted);
  expect(acknowledged.size).toBeGreaterThan(20);
});

async function checkEverything(
  client: MongoClient,
  acknowledged: ReadonlySet<string>,
  counted: ReadonlyMap<number, number>,
): Promise<void> {
  const entries: Collection<Entry> = client.db('test').collection('entries');
  const sizes = new Map<string, number>();
  for (const { batch } of await entries.find().toArray()) sizes.set(batch, (sizes.get(batch) ?? 0) + 1);
  expect([...acknowledged].filter((batch) => !sizes.has(batch))).toEqual([]);
  expect([...sizes.values()].every((size) => size === batchSize)).toBe(true);
  for (const { _id, a, b } of await client.db('test').collection<Counter>('counters').find().toArray()) {
    expect(a).toBe(b);
    expect(a).toBeGreaterThanOrEqual(counted.get(_id) ?? 0);
  }
}

test('a write that is retried after kill -9 is not applied again', { timeout: 20_000 }, async () => {
  const file = makeDatabaseFile();
  const session = { id: new UUID().toBinary() };
  const command = { update: 'c', updates: [{ q: { _id: 'x' }, u: { $inc: { n: 1 } }, upsert: true }], txnNumber: Long.fromNumber(7) };
  const send = async (client: MongoClient) => {
    const own = client.startSession();
    Object.assign(Reflect.get(own, 'serverSession'), { id: session }); // the same session over two connections, as a retry has it
    return client.db('test').command(command, { session: own });
  };
  const server = await spawnServer(file);
  const client = new MongoClient(server.uri, { serverSelectionTimeoutMS: 500 });
  const first = await send(client);
  await server.kill();
  await client.close();
  const restarted = await startTestMongo({ file });
  expect(await send(restarted.client)).toEqual(first);
  expect(await restarted.db.collection('c').findOne()).toMatchObject({ n: 1 });
});

test(
  'a second server on the same file is refused with what, why and what to do; a killed one leaves no lock',
  { timeout: 20_000 },
  async () => {
    const file = makeDatabaseFile();
    const server = await spawnServer(file);
    await expect(startEmbeddedMongo({ file })).rejects.toThrow(
      /The database file .* is in use by another running server.*Stop the other one/,
    );
    await server.kill();
    const mongo = await startEmbeddedMongo({ file });
    onTestFinished(() => mongo.close());
    await expect(startEmbeddedMongo({ file })).rejects.toThrow(/in use by another running server/); // also within one process
  },
);

test('documents, their order, types and indexes survive a restart', async () => {
  const file = makeDatabaseFile();
  const first = await startEmbeddedMongo({ file });
  const client = await new MongoClient(first.uri).connect();
  const things = client.db('test').collection<{ _id: number; n?: number }>('things');
  await things.createIndex({ n: -1, _id: 1 }, { unique: true, sparse: true });
  await things.createIndex({ at: 1 }, { expireAfterSeconds: 60, partialFilterExpression: { n: { $gt: 1 } } });
  await things.insertMany([{ _id: 3, n: 1 }, { _id: 1 }, { _id: 2, n: 2 }]);
  await things.deleteOne({ _id: 1 });
  await client.db('test').collection('dropped').insertOne({});
  await client.db('test').collection('dropped').drop();
  const indexes = await things.indexes();
  await client.close();
  await first.close();
  await first.close(); // closing twice is harmless

  const { db } = await startTestMongo({ file });
  const again = db.collection<{ _id: number; n?: number }>('things');
  expect(await again.find().toArray()).toEqual([
    { _id: 3, n: 1 },
    { _id: 2, n: 2 },
  ]);
  expect(await again.indexes()).toEqual(indexes);
  expect(await db.listCollections().toArray()).toHaveLength(1);
  await again.insertOne({ _id: 4 });
  expect(await again.find().toArray()).toHaveLength(3);
});

test('a file that cannot be opened is refused by name; a new one is for its owner only', async () => {
  const file = makeDatabaseFile();
  await (await startEmbeddedMongo({ file })).close();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await expect(startEmbeddedMongo({ file: '/proc/version' })).rejects.toThrow(/The database file \/proc\/version cannot be opened/);
});

test('writes of many clients are all there after a restart', async () => {
  const file = makeDatabaseFile();
  const mongo = await startEmbeddedMongo({ file });
  const clients = await Promise.all([1, 2, 3].map(() => connectTo(mongo)));
  await Promise.all(
    clients.flatMap(({ db }, client) =>
      Array.from({ length: 50 }, (_, n) => db.collection<{ _id: string }>('c').insertOne({ _id: `${client}-${n}` })),
    ),
  );
  await mongo.close();
  const { db } = await startTestMongo({ file });
  expect(await db.collection('c').countDocuments()).toBe(150);
});
