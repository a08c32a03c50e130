import { join } from 'node:path';
import { startEmbeddedMongo } from '@trade-executor/embedded-mongo/start-embedded-mongo';
import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { StoredMessage } from '@trade-executor/server/execution/ports/store';
import { fromStored, type Stored } from '@trade-executor/server/models/decimal128';
import mongoose from 'mongoose';

export type DatabaseContent = {
  readonly messages: readonly StoredMessage[];
  readonly trades: readonly Trade[];
  readonly receipts: readonly Receipt[];
  readonly paperAccounts: readonly PaperAccountState[];
};

/** Everything that a stopped house left in its embedded database. */
export async function readDatabase(dataDir: string): Promise<DatabaseContent> {
  const database = await startEmbeddedMongo({ file: join(dataDir, 'trade-executor.sqlite') });
  const connection = await mongoose.createConnection(database.uri, { dbName: 'trade-executor' }).asPromise();
  const all = async <T>(collection: string): Promise<T[]> =>
    (await connection.collection(collection).find({}).toArray()).map((document) => fromStored<T>(document as unknown as Stored<T>));
  try {
    return {
      messages: await all<StoredMessage>('messages'),
      trades: (await all<{ trade: Trade }>('trades')).map(({ trade }) => trade),
      receipts: (await all<{ receipt: Receipt }>('receipts')).map(({ receipt }) => receipt),
      paperAccounts: (await all<{ account: PaperAccountState }>('paperAccounts')).map(({ account }) => account),
    };
  } finally {
    await connection.close();
    await database.close();
  }
}
