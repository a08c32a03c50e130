import type { DatabaseSync } from 'node:sqlite';
import type { RawCommand } from '../wire/command-form.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { readDocument, readDocuments } from './documents.ts';

export type Commands = ReturnType<typeof createCommands>;

/** Registered commands; a null guild means global ones. */
export function createCommands(database: DatabaseSync) {
  const one = database.prepare('SELECT document FROM commands WHERE id = ?');
  const byGuild = database.prepare('SELECT document FROM commands WHERE guild_id = ? ORDER BY rowid');
  const insert = database.prepare(
    'INSERT INTO commands (id, guild_id, document) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
  );
  const remove = database.prepare('DELETE FROM commands WHERE id = ?');
  const list = (guildId: Snowflake | null) => readDocuments<RawCommand>(byGuild.all(guildId ?? ''));
  return {
    find: (id: Snowflake) => readDocument<RawCommand>(one.get(id)),
    list,
    save: (guildId: Snowflake | null, command: RawCommand): void => void insert.run(command.id, guildId ?? '', JSON.stringify(command)),
    remove: (id: Snowflake): void => void remove.run(id),
  };
}
