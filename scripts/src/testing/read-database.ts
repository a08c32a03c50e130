import { join } from 'node:path';
import { startEmbeddedMongo } from '@trade-executor/embedded-mongo/start-embedded-mongo';
import { openRunDatabase, type RunFacts } from '../replay/run-database.ts';

/** Everything that a stopped house left in its embedded database. */
export async function readDatabase(dataDir: string): Promise<RunFacts> {
  const mongo = await startEmbeddedMongo({ file: join(dataDir, 'trade-executor.sqlite') });
  const database = await openRunDatabase(mongo.uri);
  try {
    return await database.facts();
  } finally {
    await database.close();
    await mongo.close();
  }
}
