import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import { onTestFinished } from 'vitest';
import { startEmbeddedMongo, type EmbeddedMongo, type EmbeddedMongoOptions } from '../start-embedded-mongo.ts';

/** A server in memory and a driver connected to it; both end with the test. */
export async function startTestMongo(options: Partial<EmbeddedMongoOptions> = {}, driverOptions: MongoClientOptions = {}) {
  const mongo = await startEmbeddedMongo({ file: null, ...options });
  onTestFinished(() => mongo.close());
  return { mongo, ...(await connectTo(mongo, driverOptions)) };
}

export async function connectTo(mongo: EmbeddedMongo, driverOptions: MongoClientOptions = {}) {
  const client = new MongoClient(mongo.uri, { serverSelectionTimeoutMS: 3000, ...driverOptions });
  await client.connect();
  onTestFinished(() => client.close());
  return { client, db: client.db('test') };
}

/** The path of a database file that does not exist yet; it is removed after the test. */
export function makeDatabaseFile(): string {
  const file = join(tmpdir(), `embedded-mongo-${randomUUID()}.db`);
  onTestFinished(async () => {
    for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
  });
  return file;
}
