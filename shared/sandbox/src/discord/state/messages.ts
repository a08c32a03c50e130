import type { DatabaseSync } from 'node:sqlite';
import type { StoredMessage } from '../wire/message.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { readDocument, readDocuments } from './documents.ts';

export type Messages = ReturnType<typeof createMessages>;

export type HistoryQuery = {
  readonly channelId: Snowflake;
  readonly limit: number;
  readonly before?: Snowflake | undefined;
  readonly after?: Snowflake | undefined;
  /** Whose ephemeral messages to include; null for none. */
  readonly viewerId: Snowflake | null;
};

/** Deleted messages stay as tombstones, so that their ids are never given out again. */
export function createMessages(database: DatabaseSync) {
  const one = database.prepare('SELECT document FROM messages WHERE id = ? AND deleted = 0');
  const insert = database.prepare(
    'INSERT INTO messages (id, channel_id, author_id, nonce, visible_to, document) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const update = database.prepare('UPDATE messages SET document = ? WHERE id = ?');
  const remove = database.prepare('UPDATE messages SET deleted = 1 WHERE id = ?');
  const byNonce = database.prepare(
    'SELECT document FROM messages WHERE author_id = ? AND nonce = ? AND channel_id = ? AND deleted = 0 ORDER BY id DESC LIMIT 1',
  );
  const visible = 'channel_id = ? AND deleted = 0 AND (visible_to IS NULL OR visible_to = ?)';
  const older = database.prepare(`SELECT document FROM messages WHERE ${visible} AND id < ? ORDER BY id DESC LIMIT ?`);
  const newer = database.prepare(`SELECT document FROM messages WHERE ${visible} AND id > ? ORDER BY id LIMIT ?`);
  return {
    find: (id: Snowflake) => readDocument<StoredMessage>(one.get(BigInt(id))),
    insert: (stored: StoredMessage): void =>
      void insert.run(
        BigInt(stored.message.id),
        stored.message.channel_id,
        stored.message.author.id,
        stored.nonce === null ? null : String(stored.nonce),
        stored.visibleTo,
        JSON.stringify(stored),
      ),
    update: (stored: StoredMessage): void => void update.run(JSON.stringify(stored), BigInt(stored.message.id)),
    remove: (id: Snowflake): void => void remove.run(BigInt(id)),
    findByNonce: (authorId: Snowflake, nonce: string | number, channelId: Snowflake) =>
      readDocument<StoredMessage>(byNonce.get(authorId, String(nonce), channelId)),
    /** Newest first, as Discord answers; with `after` the oldest ones that follow it. */
    list({ channelId, limit, before, after, viewerId }: HistoryQuery): readonly StoredMessage[] {
      if (after !== undefined) return readDocuments<StoredMessage>(newer.all(channelId, viewerId, BigInt(after), limit)).toReversed();
      return readDocuments<StoredMessage>(older.all(channelId, viewerId, before === undefined ? 2n ** 63n - 1n : BigInt(before), limit));
    },
  };
}
