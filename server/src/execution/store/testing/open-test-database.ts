import { startEmbeddedMongo } from '@trade-executor/embedded-mongo/start-embedded-mongo';
import mongoose, { type Connection } from 'mongoose';
import { createModels, ensureIndexes, type Models } from '../../../models/create-models.ts';

export type TestDatabase = {
  readonly connection: Connection;
  readonly models: Models;
  /** Removes every document, keeps the indexes. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens an empty database with all indexes: on TEST_MONGODB_URI when that is set, else on an embedded one in memory. @param name unique per suite */
export async function openTestDatabase(name: string): Promise<TestDatabase> {
  const given = process.env['TEST_MONGODB_URI'];
  const embedded = given === undefined ? await startEmbeddedMongo({ file: null }) : null;
  const connection = await mongoose.createConnection(given ?? embedded?.uri ?? '', { dbName: name }).asPromise();
  const models = createModels(connection);
  await connection.dropDatabase();
  await ensureIndexes(models);
  return {
    connection,
    models,
    empty: async () => {
      await Promise.all(Object.values(models).map((model) => model.collection.deleteMany({})));
    },
    close: async () => {
      await connection.close();
      await embedded?.close();
    },
  };
}
