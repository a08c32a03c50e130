import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageFacts } from '../reading/message-facts.ts';
import { readFor } from '../reading/submission.ts';
import { makeFacts, testIds } from '../testing/make-facts.ts';
import { makeSource } from '../testing/start-test-bot.ts';
import { createSignalParts, type JoiningRules, type PlannedReport } from './signal-parts.ts';

const source = makeSource({ authorIds: ['ann', 'bob'] });
/** The same few texts come again and again. */
const outcomes = new Map<string, Outcome>();
function read(text: string): Outcome {
  const outcome = outcomes.get(text) ?? readFor(source, readMessage, text, null);
  outcomes.set(text, outcome);
  return outcome;
}
const rules: JoiningRules = { source, read };
const START = 1_790_000_000_000;

/** Each author writes of a coin of his own, so that whose words stand where can be seen. */
const words = {
  ann: ['LONG BTC', 'LONG BTC 60000', 'SL 58500', 'TP 62000', 'SL to 59000', 'close half', 'gm', 'LONG BTC 60000 SL 58500 TP 62000'],
  bob: ['SHORT ETH', 'SHORT ETH 3000', 'SL 3101', 'TP 2801', 'SL to 3051', 'close all', 'hi', 'SHORT ETH 3000 SL 3101 TP 2801'],
} as const;

const step = fc.record({
  author: fc.constantFrom('ann' as const, 'bob' as const),
  /** Mostly what fits together. */
  word: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 7 }) }),
  what: fc.constantFrom('post', 'post', 'post', 'edit', 'delete', 'restart'),
  which: fc.nat(),
  waitMs: fc.integer({ min: 1, max: 20_000 }),
});

test('property: whatever is posted, edited and deleted, revisions rise, a part stays a part, and nobody’s words get into another’s call', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 25 }), (steps) => {
      const parts = createSignalParts();
      const standing = new Map<string, MessageFacts>();
      const known = new Map<string, { revision: number; deleted: boolean; partOf: string | null }>();
      let now = START;
      let posted = 1_000;

      const hear = (planned: readonly PlannedReport[]): void => {
        for (const { report } of planned) {
          const messageId = report.type === 'written' ? report.facts.messageId : report.messageId;
          const before = known.get(messageId);
          if (report.type === 'deleted') {
            known.set(messageId, { revision: Infinity, deleted: true, partOf: before?.partOf ?? null });
            continue;
          }
          const { revision, text, authorId } = report.facts;
          const partOf = report.partOf ?? null;
          if (before) expect(revision, 'revisions rise').toBeGreaterThan(before.revision);
          if (before?.partOf) expect(partOf, 'a part stays one').toBe(before.partOf);
          if (partOf !== null) expect(known.has(partOf), 'the call is told before its part').toBe(true);
          const lines: readonly string[] = words[authorId === 'ann' ? 'ann' : 'bob'];
          expect(
            text.split('\n').every((line) => lines.includes(line)),
            text,
          ).toBe(true);
          known.set(messageId, { revision, deleted: false, partOf });
        }
      };

      for (const { author, word, what, which, waitMs } of steps) {
        now += waitMs;
        const text = words[author][word] ?? '';
        const own = [...standing.values()].filter(({ authorId }) => authorId === author);
        const chosen = own[which % Math.max(own.length, 1)];
        if (what === 'post') {
          const facts = makeFacts({ messageId: String(posted++), authorId: author, text, postedAt: now });
          standing.set(facts.messageId, facts);
          hear(parts.take({ type: 'written', facts }, rules));
        } else if (what === 'restart') {
          const messages = [...known].map(([messageId, one]) => ({ messageId, ...one }));
          parts.recall(messages, [...standing.values()], rules);
        } else if (chosen && what === 'edit') {
          const facts = { ...chosen, text, revision: now };
          standing.set(facts.messageId, facts);
          hear(parts.take({ type: 'written', facts }, rules));
        } else if (chosen) {
          const { guildId, channelId } = testIds;
          standing.delete(chosen.messageId);
          const { messageId } = chosen;
          hear(parts.take({ type: 'deleted', guildId, channelId, parentChannelId: null, messageId, last: null }, rules));
        }
      }
    }),
    { numRuns: 300 },
  );
});
