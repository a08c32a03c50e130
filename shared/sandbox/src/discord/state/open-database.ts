import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The sandbox's database, created with its tables when new. A committed write is on disk: it survives kill -9 and a power cut.
 * @param file null keeps everything in memory
 */
export function openDatabase(file: string | null): DatabaseSync {
  if (file !== null) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file ?? ':memory:');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 3000;');
  database.exec(schema);
  return database;
}

const schema = `
CREATE TABLE IF NOT EXISTS people (id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS guilds (id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS channels (id TEXT PRIMARY KEY, guild_id TEXT, recipient_id TEXT UNIQUE, document TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS members (guild_id TEXT NOT NULL, user_id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (guild_id, user_id)) STRICT;
CREATE TABLE IF NOT EXISTS webhooks (channel_id TEXT PRIMARY KEY, id TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS messages (
  id INTEGER PRIMARY KEY, channel_id TEXT NOT NULL, author_id TEXT NOT NULL, nonce TEXT, visible_to TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, document TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS messages_by_channel ON messages (channel_id, id);
CREATE INDEX IF NOT EXISTS messages_by_nonce ON messages (author_id, nonce) WHERE nonce IS NOT NULL;
CREATE TABLE IF NOT EXISTS reactions (
  place INTEGER PRIMARY KEY, message_id TEXT NOT NULL, emoji TEXT NOT NULL, user_id TEXT NOT NULL, UNIQUE (message_id, emoji, user_id)
) STRICT;
CREATE TABLE IF NOT EXISTS attachments (id TEXT PRIMARY KEY, content_type TEXT NOT NULL, data BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS commands (id TEXT PRIMARY KEY, guild_id TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS interactions (id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, document TEXT NOT NULL) STRICT;
`;
