import { readMessage } from '@trade-executor/signal-parser/read-message';
import { expect, test } from 'vitest';
import type { MessageFacts } from '../reading/message-facts.ts';
import { readFor } from '../reading/submission.ts';
import { makeFacts, testIds } from '../testing/make-facts.ts';
import { makeSource } from '../testing/start-test-bot.ts';
import { createSignalParts, type JoiningRules, type PlannedReport } from './signal-parts.ts';

const source = makeSource({ authorIds: ['ann', 'bob'] });
const rules: JoiningRules = { source, read: (text) => readFor(source, readMessage, text, null) };
const START = 1_790_000_000_000;

/** A message `seconds` after the first. */
function post(seconds: number, text: string, changes: Partial<MessageFacts> = {}): MessageFacts {
  return makeFacts({ messageId: String(1_000 + seconds), authorId: 'ann', text, postedAt: START + seconds * 1_000, ...changes });
}

/** The messages that are told: "id@seconds text", "id is part of id", "id is gone". */
const say = (planned: readonly PlannedReport[]): readonly string[] =>
  planned.map(({ report }) => {
    if (report.type === 'deleted') return `${report.messageId} is gone`;
    const { messageId, revision, text } = report.facts;
    if (report.partOf !== undefined) return `${messageId} is part of ${report.partOf}`;
    return `${messageId}@${revision === 0 ? 'first' : revision - START} ${text.replaceAll('\n', ' / ')}`;
  });

function openChannel(known = createSignalParts()) {
  const written = (facts: MessageFacts) => known.take({ type: 'written', facts }, rules);
  return {
    parts: known,
    planned: written,
    post: (seconds: number, text: string, changes: Partial<MessageFacts> = {}) => say(written(post(seconds, text, changes))),
    remove: (messageId: string) =>
      say(
        known.take(
          { type: 'deleted', guildId: testIds.guildId, channelId: testIds.channelId, parentChannelId: null, messageId, last: null },
          rules,
        ),
      ),
  };
}

test('levels that follow become an edit of the call; what they are part of is told after it', () => {
  const channel = openChannel();
  expect(channel.post(0, 'LONG BTC 60000')).toEqual(['1000@first LONG BTC 60000']);
  expect(channel.post(5, 'SL 58500')).toEqual(['1000@5000 LONG BTC 60000 / SL 58500', '1005 is part of 1000']);
  expect(channel.post(9, 'TP 62000')).toEqual(['1000@9000 LONG BTC 60000 / SL 58500 / TP 62000', '1009 is part of 1000']);
  expect(channel.post(12, 'SL to 59000')).toEqual(['1012@first SL to 59000']);
});

test('all parts wear one mark', () => {
  const channel = openChannel();
  channel.post(0, 'LONG BTC 60000');
  channel.post(5, 'SL 58500');
  expect(channel.planned(post(9, 'TP 62000')).map(({ marks }) => marks)).toEqual([['1000', '1005'], ['1009']]);
});

test('two providers who write at once keep their calls apart', () => {
  const channel = openChannel();
  const bob = { authorId: 'bob' };
  channel.post(0, 'LONG BTC 60000');
  channel.post(1, 'SHORT ETH 3000', bob);
  expect(channel.post(2, 'SL 58500')).toEqual(['1000@2000 LONG BTC 60000 / SL 58500', '1002 is part of 1000']);
  expect(channel.post(3, 'SL 3100', bob)).toEqual(['1001@3000 SHORT ETH 3000 / SL 3100', '1003 is part of 1001']);
});

test('who may not post there adds nothing, and interrupts nothing', () => {
  const channel = openChannel();
  channel.post(0, 'LONG BTC 60000');
  expect(channel.post(1, 'SL 50000', { authorId: 'sam' })).toEqual(['1001@first SL 50000']);
  expect(channel.post(2, 'SL 50000', { forwarded: true })).toEqual(['1002@first SL 50000']);
  expect(channel.post(3, 'SL 58500')).toHaveLength(2);
});

test('chatter leaves a call open; an instruction, a refusal, another call and a reply elsewhere end it', () => {
  for (const [between, joined] of [
    [post(1, 'good morning'), true],
    [post(1, 'good morning', { replyToMessageId: '7' }), false],
    [post(1, 'close half'), false],
    [post(1, 'LONG ETH 3000 SL 3100'), false],
    [post(1, 'LONG ETH 3000 SL 2900 TP 3200'), false],
  ] as const) {
    const channel = openChannel();
    channel.post(0, 'LONG BTC 60000');
    channel.planned(between);
    expect(channel.post(2, 'SL 58500'), between.text).toHaveLength(joined ? 2 : 1);
  }
});

test('an edit of either part joins anew, also long after', () => {
  const channel = openChannel();
  channel.post(0, 'LONG BTC 60000');
  channel.post(5, 'SL 58500');
  const edited = (seconds: number) => ({ revision: START + seconds * 1_000 });
  expect(channel.post(5, 'SL 59000', edited(900))).toEqual(['1000@900000 LONG BTC 60000 / SL 59000', '1005 is part of 1000']);
  expect(channel.post(0, 'LONG BTC 60100', edited(950))).toEqual(['1000@950000 LONG BTC 60100 / SL 59000']);
  expect(channel.post(5, 'SL 59000', edited(900))).toEqual(['1005 is part of 1000']);
});

test('an edited first part that still lacks something gets its levels', () => {
  const channel = openChannel();
  channel.post(0, 'LONG BTC 6000');
  channel.post(0, 'LONG BTC 60000', { revision: START + 3_000 });
  expect(channel.post(5, 'SL 58500')).toEqual(['1000@5000 LONG BTC 60000 / SL 58500', '1005 is part of 1000']);
});

test('without a later part the call is told without it; without the first it is gone', () => {
  const channel = openChannel();
  channel.post(0, 'LONG BTC 60000');
  channel.post(5, 'SL 58500');
  channel.post(9, 'TP 62000');
  expect(channel.remove('1009')).toEqual(['1000@9001 LONG BTC 60000 / SL 58500', '1009 is gone']);
  expect(channel.remove('1005')).toEqual(['1000@9002 LONG BTC 60000', '1005 is gone']);
  expect(channel.post(14, 'SL 58600')).toEqual(['1000@14000 LONG BTC 60000 / SL 58600', '1014 is part of 1000']);
  expect(channel.remove('1000')).toEqual(['1000 is gone']);
  expect(channel.post(14, 'SL 58700', { revision: START + 20_000 })).toEqual(['1014 is part of 1000']);
});

test('where the owner turned joining off, each message stands alone', () => {
  const parts = createSignalParts();
  const off: JoiningRules = { source: { ...source, joinWithinMs: 0 }, read: rules.read };
  parts.take({ type: 'written', facts: post(0, 'LONG BTC 60000') }, off);
  expect(say(parts.take({ type: 'written', facts: post(1, 'SL 58500') }, off))).toEqual(['1001@first SL 58500']);
});

test('after a restart: what the server joined is known, the open call goes on, what went missing is told', () => {
  const channel = openChannel();
  const joined = { messageId: '1000', revision: START + 9_000, deleted: false };
  const partsOf1000 = ['1005', '1009'].map((messageId) => ({ messageId, revision: 0, deleted: false, partOf: '1000' }));
  const recall = (history: readonly MessageFacts[]) => channel.parts.recall([...partsOf1000.toReversed(), joined], history, rules);
  const history = [post(0, 'LONG BTC 60000'), post(5, 'SL 58500'), post(9, 'Leverage 10x')];

  recall(history);
  expect(channel.post(14, 'TP 62000')).toEqual(['1000@14000 LONG BTC 60000 / SL 58500 / Leverage 10x / TP 62000', '1014 is part of 1000']);
  recall(history.filter(({ messageId }) => messageId !== '1009'));
  expect(channel.remove('1009')).toEqual(['1000@9001 LONG BTC 60000 / SL 58500', '1009 is gone']);

  // Edited while nobody listened: the history shows the new words, the report of the edit tells them.
  const edit = post(5, 'SL 59000', { revision: START + 60_000 });
  recall(history.map((facts) => (facts.messageId === '1005' ? edit : facts)));
  expect(say(channel.planned(edit))[0]).toBe('1000@60000 LONG BTC 60000 / SL 59000 / Leverage 10x');

  // Told again only for its mark: nothing new is said.
  recall(history);
  expect(channel.planned(post(0, 'LONG BTC 60000')).map(({ report, marks }) => [report, marks])).toMatchObject([
    [{ facts: { revision: joined.revision } }, ['1000']],
  ]);
});
