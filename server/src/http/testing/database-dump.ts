import { createHash } from 'node:crypto';
import { mongo, type Connection } from 'mongoose';

/** Who was seen when changes with every request, refused ones too. */
const ofSessions: ReadonlySet<string> = new Set(['sessions', 'userSessions']);

/** A hash of every collection but those of logins: equal dumps are equal databases, and a difference names the collection. */
export async function databaseDump({ db }: Connection): Promise<Readonly<Record<string, string>>> {
  if (db === undefined) throw new Error('a dump needs a connection that is open');
  const collections = (await db.collections()).filter(({ collectionName }) => !ofSessions.has(collectionName));
  const dumped = await Promise.all(
    collections.map(async (collection) => {
      const documents = await collection.find({}).sort({ _id: 1 }).toArray();
      const hash = createHash('sha256').update(documents.map((document) => mongo.BSON.EJSON.stringify(document)).join('\n'));
      return [collection.collectionName, `${documents.length} documents ${hash.digest('hex').slice(0, 16)}`] as const;
    }),
  );
  return Object.fromEntries(dumped.toSorted(([one], [other]) => one.localeCompare(other)));
}
