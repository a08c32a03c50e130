import { Events } from 'discord.js';
import type { Client, Interaction } from 'discord.js';
import type { EventDeps } from '../events/event-deps.ts';
import { onMessageCreate } from '../events/message-create.ts';
import { onMessageDelete, onMessageDeleteBulk } from '../events/message-delete.ts';
import { onMessageUpdate } from '../events/message-update.ts';

export type AttachEventsInput = {
  readonly deps: EventDeps;
  /** These guilds are (again) heard from now on, and what they said before may have been missed. */
  readonly onGuildsHeard: (guildIds: readonly string[]) => void;
  readonly onInteraction: (interaction: Interaction) => Promise<void>;
};

/** Connects the client's events with what we do about them; none of them can bring the process down. */
export function attachEvents(client: Client, { deps, onGuildsHeard, onInteraction }: AttachEventsInput): void {
  const { log } = deps;
  const guarded =
    <Args extends readonly unknown[]>(event: string, handle: (...args: Args) => void) =>
    (...args: Args): void => {
      try {
        handle(...args);
      } catch (error) {
        log.error({ error, discordEvent: event }, 'discord.event_failed');
      }
    };
  client.on(
    Events.MessageCreate,
    guarded('messageCreate', (message) => onMessageCreate(deps, message)),
  );
  client.on(
    Events.MessageUpdate,
    guarded('messageUpdate', (before, after) => onMessageUpdate(deps, before, after)),
  );
  client.on(
    Events.MessageDelete,
    guarded('messageDelete', (message) => onMessageDelete(deps, message)),
  );
  client.on(
    Events.MessageBulkDelete,
    guarded('messageDeleteBulk', (messages) => onMessageDeleteBulk(deps, messages.values())),
  );
  client.on(Events.InteractionCreate, (interaction) => {
    onInteraction(interaction).catch((error: unknown) => log.error({ error }, 'interaction.failed'));
  });
  // A new session (not a resumed one): nobody repeats what happened in between. Comes before the first message of that session.
  client.on(Events.ShardReady, (shardId) => {
    log.info({ shardId }, 'discord.session_started');
    onGuildsHeard([...client.guilds.cache.values()].filter((guild) => guild.shardId === shardId).map(({ id }) => id));
  });
  client.on(Events.GuildCreate, ({ id }) => onGuildsHeard([id]));
  client.on(Events.GuildAvailable, ({ id }) => onGuildsHeard([id]));
  client.on(Events.ShardResume, (shardId, replayed) => log.info({ shardId, replayed }, 'discord.session_resumed'));
  client.on(Events.ShardReconnecting, (shardId) => log.warn({ shardId }, 'discord.reconnecting'));
  client.on(Events.ShardError, (error, shardId) => log.warn({ shardId, error }, 'discord.connection_error'));
  client.on(Events.Error, (error) => log.error({ error }, 'discord.error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.warning'));
}
