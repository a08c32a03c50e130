import type { DatabaseSync } from 'node:sqlite';
import type { Guild } from '../wire/guild.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import type { RawMember } from '../wire/user.ts';
import { readDocument, readDocuments } from './documents.ts';

export type Guilds = ReturnType<typeof createGuilds>;

export function createGuilds(database: DatabaseSync) {
  const one = database.prepare('SELECT document FROM guilds WHERE id = ?');
  const all = database.prepare('SELECT document FROM guilds ORDER BY rowid');
  const save = database.prepare(
    'INSERT INTO guilds (id, document) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
  );
  const member = database.prepare('SELECT document FROM members WHERE guild_id = ? AND user_id = ?');
  const members = database.prepare('SELECT user_id FROM members WHERE guild_id = ? ORDER BY rowid');
  const saveMember = database.prepare(
    `INSERT INTO members (guild_id, user_id, document) VALUES (?, ?, ?)
     ON CONFLICT (guild_id, user_id) DO UPDATE SET document = excluded.document`,
  );
  const removeMember = database.prepare('DELETE FROM members WHERE guild_id = ? AND user_id = ?');
  return {
    find: (id: Snowflake) => readDocument<Guild>(one.get(id)),
    list: () => readDocuments<Guild>(all.all()),
    save: (guild: Guild): void => void save.run(guild.id, JSON.stringify(guild)),
    findMember: (guildId: Snowflake, userId: Snowflake) => readDocument<RawMember>(member.get(guildId, userId)),
    listMemberIds: (guildId: Snowflake): readonly Snowflake[] => members.all(guildId).map((row) => String(row['user_id'])),
    saveMember: (guildId: Snowflake, userId: Snowflake, value: RawMember): void =>
      void saveMember.run(guildId, userId, JSON.stringify(value)),
    removeMember: (guildId: Snowflake, userId: Snowflake): void => void removeMember.run(guildId, userId),
  };
}
