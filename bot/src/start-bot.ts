import type { Source } from '@trade-executor/contracts/internal/sources';
import type { Interaction } from 'discord.js';
import { catchUpChannel } from './catch-up/catch-up-channel.ts';
import type { BotConfig } from './config/load-config.ts';
import { attachEvents } from './discord/attach-events.ts';
import { createCards } from './discord/cards.ts';
import { createChannelHistory } from './discord/channel-history.ts';
import { createClient } from './discord/create-client.ts';
import { closedForGood, logIn } from './discord/log-in.ts';
import type { LoginFault } from './discord/log-in.ts';
import { createReactions } from './discord/reactions.ts';
import { handleInteraction } from './interactions/handle-interaction.ts';
import { createConfirmations } from './interactions/confirmations.ts';
import { registerCommands } from './commands/register-commands.ts';
import type { BotLogger } from './logging/create-logger.ts';
import { createNotificationDrain } from './notifications/drain-notifications.ts';
import { presentNotification } from './presenters/present-notification.ts';
import { createMessageReader } from './reading/message-reader.ts';
import { readSafely } from './reading/read-safely.ts';
import type { ReadMessage } from './reading/read-safely.ts';
import { createSourceBook } from './reading/source-book.ts';
import type { Place } from './reading/source-book.ts';
import { createServerClient } from './server-client.ts';
import { openServerChannel } from './server-channel.ts';
import type { Waiting } from './server/back-off.ts';
import { createServerRequest } from './server/server-request.ts';
import { keepSources } from './server/keep-sources.ts';

export type StartBotInput = {
  readonly config: BotConfig;
  readonly readMessage: ReadMessage;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly newRequestId: () => string;
  readonly log: BotLogger;
  /** How often sources and notifications are asked for without a push. */
  readonly pollMs: number;
};

export type Bot = {
  /** Resolves with null once Discord is ready, the commands are registered and the sources loaded; or with what makes that impossible. */
  readonly ready: Promise<LoginFault | null>;
  /** Resolves when Discord closes the connection for good. */
  readonly closed: Promise<LoginFault>;
  /** Resolves when no message waits and no notification is under way. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Of each channel, the newest threads are caught up with, and in each no more messages than these. */
const MAX_THREADS = 50;
const MAX_IN_THREAD = 100;

const REQUEST_TIMEOUT_MS = 10_000;

/** Builds the bot of its parts and starts it. */
export function startBot({ config, readMessage, waiting, now, newRequestId, log, pollMs }: StartBotInput): Bot {
  const stopping = new AbortController();
  const { signal } = stopping;
  const client = createClient(config.discord.apiUrl, config.discord.sandbox ? 'sandbox' : 'discord');
  const server = createServerClient(
    createServerRequest({ baseUrl: config.server.url, token: config.server.token, timeoutMs: REQUEST_TIMEOUT_MS, newRequestId }),
  );
  const history = createChannelHistory(client);
  const sources = createSourceBook({ onNewChannels: (added) => client.isReady() && catchUp(added) });
  const read = readSafely(readMessage, (error) => log.error({ error }, 'parser.failed'));
  const textOfMessage = (channelId: string, messageId: string): Promise<string | null> =>
    history.text(channelId, messageId).catch((error: unknown) => {
      log.warn({ error, channelId, messageId }, 'reply.not_read');
      return null;
    });
  const reader = createMessageReader({
    server,
    sources,
    read,
    textOfMessage,
    waiting,
    signal,
    log,
    reactions: createReactions(client.rest),
  });
  const drain = createNotificationDrain({ server, cards: createCards(client), present: presentNotification, waiting, signal, log });
  const confirmations = createConfirmations({ now });

  const catchUpDeps = { server, history, now, waiting, signal, log };
  const catchUpsWaiting = new Set<string>();
  function catchUpPlace(place: Place, most?: number): void {
    const { channelId } = place;
    if (catchUpsWaiting.has(channelId)) return;
    catchUpsWaiting.add(channelId);
    reader.run(place, (line) => {
      catchUpsWaiting.delete(channelId);
      return catchUpChannel(catchUpDeps, place, line, most);
    });
  }
  function catchUp(channels: readonly Source[]): void {
    for (const { guildId, channelId, allow } of channels) {
      catchUpPlace({ guildId, channelId, parentChannelId: null });
      if (!allow.threads) continue;
      history.threads(channelId).then(
        (threads) =>
          threads
            .slice(0, MAX_THREADS)
            .forEach((threadId) => catchUpPlace({ guildId, channelId: threadId, parentChannelId: channelId }, MAX_IN_THREAD)),
        (error: unknown) => log.error({ error, channelId }, 'catch_up.threads_failed'),
      );
    }
  }

  attachEvents(client, {
    deps: { reader, sources, log },
    onGuildsHeard: (guildIds) => catchUp(sources.all().filter(({ guildId }) => guildIds.includes(guildId))),
    onInteraction: (interaction: Interaction) => handleInteraction({ server, confirmations, now, waiting, signal, log }, interaction),
  });
  const closed = closedForGood(client);
  const keeper = keepSources({ server, sources, waiting, signal, log });
  const wakeDrain = (): void => {
    if (client.isReady()) drain.wake();
  };
  const channel = openServerChannel({
    ...config.server,
    log,
    onSources: keeper.offer,
    onNotificationsWaiting: wakeDrain,
    onConnected() {
      keeper.ask();
      wakeDrain();
    },
  });
  const poll = setInterval(() => {
    keeper.ask();
    wakeDrain();
  }, pollMs);

  const start = async (): Promise<LoginFault | null> => {
    const fault = await logIn(client, { token: config.discord.token, waiting, signal, log });
    if (fault !== null || signal.aborted) return fault;
    await registerCommands(client, config.discord.commandsGuildId, log);
    await keeper.loaded;
    drain.wake();
    return null;
  };

  return {
    ready: start(),
    closed,
    async idle() {
      await reader.idle();
      await drain.idle();
    },
    async stop() {
      stopping.abort();
      clearInterval(poll);
      channel.close();
      await client.destroy();
    },
  };
}
