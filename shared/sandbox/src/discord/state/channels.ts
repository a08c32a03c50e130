import type { DatabaseSync } from 'node:sqlite';
import type { Channel } from '../wire/guild.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { readDocument, readDocuments } from './documents.ts';

export type Channels = ReturnType<typeof createChannels>;

export function createChannels(database: DatabaseSync) {
  const one = database.prepare('SELECT document FROM channels WHERE id = ?');
  const byGuild = database.prepare('SELECT document FROM channels WHERE guild_id = ? ORDER BY rowid');
  const byRecipient = database.prepare('SELECT document FROM channels WHERE recipient_id = ?');
  const save = database.prepare(
    `INSERT INTO channels (id, guild_id, recipient_id, document) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET guild_id = excluded.guild_id, document = excluded.document`,
  );
  const webhook = database.prepare('SELECT id FROM webhooks WHERE channel_id = ?');
  const saveWebhook = database.prepare('INSERT INTO webhooks (channel_id, id) VALUES (?, ?)');
  return {
    find: (id: Snowflake) => readDocument<Channel>(one.get(id)),
    /** Without threads. */
    listOfGuild: (guildId: Snowflake) => readDocuments<Channel>(byGuild.all(guildId)).filter(({ kind }) => kind !== 'thread'),
    listThreads: (guildId: Snowflake) => readDocuments<Channel>(byGuild.all(guildId)).filter((channel) => channel.kind === 'thread'),
    findDm: (recipientId: Snowflake) => readDocument<Channel>(byRecipient.get(recipientId)),
    save: (channel: Channel): void =>
      void save.run(channel.id, channel.guildId, channel.kind === 'dm' ? channel.recipientId : null, JSON.stringify(channel)),
    findWebhookId: (channelId: Snowflake): Snowflake | undefined => webhook.get(channelId)?.['id']?.toString(),
    saveWebhookId: (channelId: Snowflake, id: Snowflake): void => void saveWebhook.run(channelId, id),
  };
}
