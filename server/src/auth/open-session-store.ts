import { createHash } from 'node:crypto';
import { MongoStore } from 'connect-mongo';
import type { Connection } from 'mongoose';

const COLLECTION = 'sessions';

/**
 * Returns the store of express's sessions on our own database connection. Ids are kept as hashes, so that who reads the database
 * can use none; MongoDB removes what has expired. A session is written when it changes, not at each request: whether a
 * login still holds stands in `userSessions`.
 */
export async function openSessionStore(connection: Connection, absoluteMs: number): Promise<MongoStore> {
  await connection.collection(COLLECTION).createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
  const seconds = Math.ceil(absoluteMs / 1000);
  return MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName: COLLECTION,
    autoRemove: 'disabled',
    ttl: seconds,
    touchAfter: seconds,
    transformId: (sid) => createHash('sha256').update(sid).digest('base64url'),
  });
}
