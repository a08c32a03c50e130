import type { DatabaseSync } from 'node:sqlite';
import type { Snowflake } from '../wire/snowflake.ts';
import { botUser, toRawUser, type Person, type RawUser } from '../wire/user.ts';
import { readDocument, readDocuments } from './documents.ts';

export type People = ReturnType<typeof createPeople>;

export function createPeople(database: DatabaseSync) {
  const one = database.prepare('SELECT document FROM people WHERE id = ?');
  const all = database.prepare('SELECT document FROM people ORDER BY rowid');
  const save = database.prepare(
    'INSERT INTO people (id, document) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
  );
  const find = (id: Snowflake) => readDocument<Person>(one.get(id));
  return {
    find,
    list: () => readDocuments<Person>(all.all()),
    save: (person: Person): void => void save.run(person.id, JSON.stringify(person)),
    /** A person or the bot as Discord shows them. */
    findUser(id: Snowflake): RawUser | undefined {
      if (id === botUser.id) return botUser;
      const person = find(id);
      return person && toRawUser(person);
    },
  };
}
