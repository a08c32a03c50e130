import { err, ok } from '@trade-executor/domain/result';
import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { expect, test } from 'vitest';
import { createLogger } from '../logging/create-logger.ts';
import type { ServerClient } from '../server-client.ts';
import type { ServerError } from '../server/server-error.ts';
import { makeFacts, testIds } from '../testing/make-facts.ts';
import { makeSource } from '../testing/start-test-bot.ts';
import { reportMessage } from './report-message.ts';
import type { ReportMessageDeps } from './report-message.ts';
import { createSourceBook } from './source-book.ts';

type Submit = ServerClient['submitMessage'];
const noise: Outcome = { kind: 'noise', orders: [], actions: [], refusal: null, callId: null, confidence: '1', evidence: [] };
const away: ServerError = { code: 'UNREACHABLE', requestId: 'r', reason: 'no answer' };
const badReply = (status: number): ServerError => ({ code: 'BAD_REPLY', requestId: 'r', status, reason: '' });
const accepted = ok({ standing: 'ignored' as const, duplicate: false });

function makeDeps(answers: readonly Awaited<ReturnType<Submit>>[], changes: Partial<ReportMessageDeps> = {}) {
  const slept: number[] = [];
  const versions: number[] = [];
  const left = [...answers];
  const sources = createSourceBook({ onNewChannels: () => undefined });
  const source = makeSource({ guildId: testIds.guildId, channelId: testIds.channelId, authorIds: [testIds.authorId] });
  sources.replace({ version: 1, sources: [source] });
  const deps: ReportMessageDeps = {
    server: {
      async submitMessage(input) {
        versions.push(input.sourcesVersion);
        return left.shift() ?? accepted;
      },
      sources: async () => ok({ version: 2, sources: [source] }),
    },
    sources,
    read: () => noise,
    textOfMessage: async () => null,
    waiting: { sleep: async (ms) => void slept.push(ms), random: () => 1 },
    signal: new AbortController().signal,
    log: createLogger({ level: 'silent' }),
    ...changes,
  };
  return { deps, slept, versions };
}

const written = { type: 'written', facts: makeFacts() } as const;

test('it is repeated until acknowledged, ever more slowly, up to 15 s', async () => {
  const { deps, slept } = makeDeps([err(away), ...Array.from({ length: 6 }, () => err(badReply(503)))]);
  expect(await reportMessage(deps, written)).toEqual(accepted.value);
  expect(slept).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
});

test('stale sources are fetched and the message read again, without waiting', async () => {
  const { deps, slept, versions } = makeDeps([err({ code: 'SOURCES_STALE', requestId: 'r', version: 2 })]);
  await reportMessage(deps, written);
  expect(versions).toEqual([1, 2]);
  expect(slept).toEqual([]);
});

test('a server that keeps calling the newest sources stale is not asked without a pause', async () => {
  const stale = err({ code: 'SOURCES_STALE' as const, requestId: 'r', version: 3 });
  const { deps, slept } = makeDeps([stale, stale, stale]);
  await reportMessage(deps, written);
  expect(slept.length).toBe(2);
});

test('what the server refuses as malformed does not hold up the channel', async () => {
  const { deps, versions } = makeDeps([err(badReply(400))]);
  expect(await reportMessage(deps, written)).toBeNull();
  expect(versions).toHaveLength(1);
});

test('a stopped bot stops trying', async () => {
  const stopping = new AbortController();
  const sleep = async (): Promise<void> => stopping.abort();
  const { deps } = makeDeps([err(away)], { signal: stopping.signal, waiting: { sleep, random: () => 0 } });
  expect(await reportMessage(deps, written)).toBeNull();
});

test('noise of others goes no further, a deleted message of somebody unknown does', async () => {
  const { deps, versions } = makeDeps([]);
  await reportMessage(deps, { type: 'written', facts: makeFacts({ authorId: '499999999999999999' }) });
  expect(versions).toHaveLength(0);
  const { guildId, channelId, messageId } = testIds;
  await reportMessage(deps, { type: 'deleted', parentChannelId: null, guildId, channelId, messageId, last: null });
  expect(versions).toHaveLength(1);
});
