import type { DatabaseSync } from 'node:sqlite';
import { createAttachments, type Attachments } from './attachments.ts';
import { createChannels, type Channels } from './channels.ts';
import { createCommands, type Commands } from './commands.ts';
import { createGuilds, type Guilds } from './guilds.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { createMessages, type Messages } from './messages.ts';
import { openDatabase } from './open-database.ts';
import { createPeople, type People } from './people.ts';
import { createReactions, type Reactions } from './reactions.ts';

export type SandboxState = {
  readonly people: People;
  readonly guilds: Guilds;
  readonly channels: Channels;
  readonly messages: Messages;
  readonly reactions: Reactions;
  readonly attachments: Attachments;
  readonly commands: Commands;
  readonly interactions: Interactions;
  /** The largest id ever given out, 0 for a new file. */
  readonly lastId: bigint;
  /** All writes of `work` or none; one wait for the disk. */
  transaction<T>(work: () => T): T;
  close(): void;
};

export function openState(file: string | null): SandboxState {
  const database = openDatabase(file);
  let depth = 0;
  return {
    people: createPeople(database),
    guilds: createGuilds(database),
    channels: createChannels(database),
    messages: createMessages(database),
    reactions: createReactions(database),
    attachments: createAttachments(database),
    commands: createCommands(database),
    interactions: createInteractions(database),
    lastId: readLastId(database),
    transaction(work) {
      if (depth > 0) return work();
      database.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close: () => database.close(),
  };
}

/** People, guilds and their channels have ids from outside and do not count. */
function readLastId(database: DatabaseSync): bigint {
  const row = database
    .prepare(
      `SELECT CAST(max(id) AS TEXT) AS last FROM (
         SELECT max(id) AS id FROM messages
         UNION ALL SELECT max(CAST(id AS INTEGER)) FROM channels WHERE recipient_id IS NOT NULL
         UNION ALL SELECT max(CAST(id AS INTEGER)) FROM attachments
         UNION ALL SELECT max(CAST(id AS INTEGER)) FROM commands
         UNION ALL SELECT max(CAST(id AS INTEGER)) FROM interactions
         UNION ALL SELECT max(CAST(id AS INTEGER)) FROM webhooks)`,
    )
    .get();
  return BigInt(String(row?.['last'] ?? 0));
}
