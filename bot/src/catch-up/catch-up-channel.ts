import type { KnownMessagesReply } from '@trade-executor/contracts/internal/messages';
import { MINUTE_MS } from '@trade-executor/domain/time';
import { DiscordAPIError, SnowflakeUtil } from 'discord.js';
import { HISTORY_PAGE } from '../discord/channel-history.ts';
import type { ChannelHistory } from '../discord/channel-history.ts';
import { compareIds } from '../discord/message-order.ts';
import type { BotLogger } from '../logging/create-logger.ts';
import type { ChannelLine } from '../reading/message-reader.ts';
import type { Place } from '../reading/source-book.ts';
import type { ServerClient } from '../server-client.ts';
import { backOffMs } from '../server/back-off.ts';
import type { Waiting } from '../server/back-off.ts';
import { isTransient } from '../server/server-error.ts';
import { compareHistory } from './compare-history.ts';
import { MAX_READ_BACK, readBack } from './read-back.ts';

/** Of a channel of which the server knows nothing, only this much of the past is read: long enough for a restart, and what is older is stale anyway. */
export const FIRST_READ_MS = 10 * MINUTE_MS;

/** Discord's client repeats by itself; after this many rounds more the channel's new messages are not kept waiting any longer. */
const DISCORD_ATTEMPTS = 5;

export type CatchUpDeps = {
  readonly server: Pick<ServerClient, 'knownMessages'>;
  readonly history: ChannelHistory;
  readonly now: () => number;
  readonly waiting: Waiting;
  readonly signal: AbortSignal;
  readonly log: BotLogger;
};

/**
 * Reports what happened in the channel while nobody listened (new, edited and deleted messages), oldest first. Runs in the channel's line, ahead of
 * new messages.
 * @param most messages read back, and read on, at most
 */
export async function catchUpChannel(deps: CatchUpDeps, place: Place, line: ChannelLine, most = Infinity): Promise<void> {
  const { waiting, signal, log } = deps;
  const { channelId } = place;
  const known = await askKnown(deps, channelId);
  for (let attempt = 0; known !== null && !signal.aborted; attempt += 1) {
    try {
      return await readChannel(deps, place, known, line, most);
    } catch (error) {
      log.error({ error, channelId, attempt }, 'catch_up.failed');
      if (error instanceof DiscordAPIError || attempt + 1 === DISCORD_ATTEMPTS) return;
      await waiting.sleep(backOffMs(attempt, waiting.random), signal);
    }
  }
}

type Known = KnownMessagesReply['messages'];

/** Asks until the server answers; null when it refuses or we are stopped. */
async function askKnown({ server, waiting, signal, log }: CatchUpDeps, channelId: string): Promise<Known | null> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const reply = await server.knownMessages(channelId);
    if (reply.ok) return reply.value.messages;
    log.warn({ channelId, attempt, error: reply.error }, 'catch_up.known_failed');
    if (!isTransient(reply.error)) return null;
    await waiting.sleep(backOffMs(attempt, waiting.random), signal);
  }
  return null;
}

async function readChannel(
  deps: CatchUpDeps,
  place: Place,
  known: Known,
  { now: report, recall }: ChannelLine,
  most: number,
): Promise<void> {
  const { history, now, signal, log } = deps;
  const { guildId, channelId, parentChannelId } = place;
  const ids = known.map(({ messageId }) => messageId).toSorted(compareIds);
  const [oldest] = ids;
  const newest = ids.at(-1);
  const recent = String(SnowflakeUtil.generate({ timestamp: now() - FIRST_READ_MS }));
  let found = 0;
  if (oldest !== undefined && newest !== undefined) {
    const { messages, completeFrom } = await readBack(history, channelId, oldest, newest, Math.min(most, MAX_READ_BACK));
    recall(
      known,
      messages.flatMap(({ facts }) => (facts === null ? [] : [facts])),
    );
    for (const difference of compareHistory(known, messages, completeFrom, recent)) {
      if (signal.aborted) return;
      const { messageId } = difference;
      // A page may miss a message for other reasons (a lost permission shows an empty channel): only Discord's own word makes it deleted.
      if (difference.type === 'vanished' && (await history.exists(channelId, messageId))) continue;
      found += 1;
      await report(
        difference.type === 'written'
          ? { type: 'written', facts: difference.facts }
          : { type: 'deleted', guildId, channelId, parentChannelId, messageId, last: null },
      );
    }
  }
  let after = newest ?? recent;
  for (let read = 0; read < most && !signal.aborted; read += HISTORY_PAGE) {
    const page = await history.page(channelId, { after });
    for (const { facts } of page) {
      if (facts === null || signal.aborted) continue;
      found += 1;
      await report({ type: 'written', facts });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < HISTORY_PAGE) break;
    after = last.messageId;
  }
  log.info({ channelId, known: known.length, found }, 'catch_up.done');
}
