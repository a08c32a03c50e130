import { err, ok } from '@trade-executor/domain/result';
import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { HISTORY_PAGE } from '../discord/channel-history.ts';
import type { ChannelHistory, HistoryMessage } from '../discord/channel-history.ts';
import { createLogger } from '../logging/create-logger.ts';
import type { MessageReport } from '../reading/submission.ts';
import { makeFacts } from '../testing/make-facts.ts';
import { makeSource } from '../testing/start-test-bot.ts';
import { catchUpChannel } from './catch-up-channel.ts';
import type { CatchUpDeps } from './catch-up-channel.ts';
import { MAX_READ_BACK, readBack } from './read-back.ts';

const id = (n: number): string => String(500_000_000_000_000_000n + BigInt(n));
const message = (n: number): HistoryMessage => ({
  messageId: id(n),
  facts: makeFacts({ messageId: id(n), text: String(n) }),
  marked: true,
});

/** A channel with messages of these numbers. */
function makeHistory(numbers: readonly number[], changes: Partial<ChannelHistory> = {}): ChannelHistory {
  return {
    async page(_channelId, where) {
      if ('after' in where)
        return numbers
          .filter((n) => BigInt(id(n)) > BigInt(where.after))
          .slice(0, HISTORY_PAGE)
          .map(message);
      return numbers
        .filter((n) => BigInt(id(n)) < BigInt(where.before))
        .slice(-HISTORY_PAGE)
        .map(message);
    },
    exists: async (_channelId, messageId) => numbers.some((n) => id(n) === messageId),
    text: async () => null,
    threads: async () => [],
    ...changes,
  };
}

async function catchUp(changes: Partial<CatchUpDeps>, known: readonly number[]) {
  const reports: MessageReport[] = [];
  let sleeps = 0;
  await catchUpChannel(
    {
      server: { knownMessages: async () => ok({ messages: known.map((n) => ({ messageId: id(n), revision: 0, deleted: false })) }) },
      history: makeHistory([]),
      now: () => 1_790_000_000_000,
      waiting: { sleep: async () => void (sleeps += 1), random: () => 0 },
      signal: new AbortController().signal,
      log: createLogger({ level: 'silent' }),
      ...changes,
    },
    { guildId: makeSource().guildId, channelId: makeSource().channelId, parentChannelId: null },
    { now: async (report) => void reports.push(report), recall: () => undefined },
  );
  return { told: reports.map((report) => (report.type === 'written' ? report.facts.text : `deleted ${report.messageId}`)), sleeps };
}

test('an empty page does not make every known message deleted: Discord is asked for each', async () => {
  const history = makeHistory([1, 2], { page: async () => [] });
  expect((await catchUp({ history }, [1, 2, 3])).told).toEqual([`deleted ${id(3)}`]);
});

test('a message that was missed between known ones is reported too', async () => {
  expect((await catchUp({ history: makeHistory([1, 2, 3]) }, [1, 3])).told).toEqual(['2']);
});

test('a channel that may not be read is given up at once, another failure is tried again', async () => {
  const noAccess = new DiscordAPIError({ message: 'Missing Access', code: 50001 }, 50001, 403, 'GET', 'x', {
    body: undefined,
    files: undefined,
  });
  const refused = await catchUp({ history: makeHistory([], { page: () => Promise.reject(noAccess) }) }, [1]);
  expect(refused).toEqual({ told: [], sleeps: 0 });
  let failures = 2;
  const shaky = makeHistory([1, 2]);
  const page: ChannelHistory['page'] = (...args) => (failures-- > 0 ? Promise.reject(new Error('reset')) : shaky.page(...args));
  expect(await catchUp({ history: { ...shaky, page } }, [1])).toEqual({ told: ['2'], sleeps: 2 });
});

test('the server is asked until it answers', async () => {
  let failures = 3;
  const knownMessages: CatchUpDeps['server']['knownMessages'] = async () =>
    failures-- > 0 ? err({ code: 'UNREACHABLE', requestId: 'r', reason: '' }) : ok({ messages: [] });
  expect((await catchUp({ server: { knownMessages } }, [])).sleeps).toBe(3);
});

test('reading back stops at a bound, and says from where on it is complete', async () => {
  const numbers = Array.from({ length: MAX_READ_BACK + 500 }, (_, index) => index + 1);
  const { messages, completeFrom } = await readBack(makeHistory(numbers), 'c', id(1), id(numbers.length));
  expect(messages).toHaveLength(MAX_READ_BACK);
  expect(completeFrom).toBe(id(501));
});
