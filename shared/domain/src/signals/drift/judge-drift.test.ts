import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeHeardMessage } from '../../testing/make-heard-message.ts';
import type { HeardMessage } from './heard-message.ts';
import { judgeDrift } from './judge-drift.ts';

const refused = { kind: 'refusal', refusalCode: 'ENTRY_MISSING', confidence: '0.67' } as const;
const novel = (word: string) => ({ ...refused, text: `${word}\nOpen at ${word}: 1\nInvalid under: 2\nGoal: 3` });

/** Messages one minute apart, as many as there are changes. */
function history(...changes: readonly Partial<HeardMessage>[]): readonly HeardMessage[] {
  return changes.map((change, place) => makeHeardMessage({ messageId: `message-${place}`, at: place * 60_000, ...change }));
}
const times = (count: number, change: Partial<HeardMessage> = {}): readonly Partial<HeardMessage>[] =>
  Array.from({ length: count }, () => change);
const judge = (messages: readonly HeardMessage[], since: number | null = null) => judgeDrift({ messages, since });

describe('the parse rate falls', () => {
  // A refusal of the usual form each time, so that no new format is seen.
  const known = history({ ...refused }, ...times(50));

  test.each([
    ['5 of 10 understood after 50 that were', times(5, refused), times(5), 'parse_rate'],
    ['6 of 10 is enough', times(4, refused), times(6), null],
    ['none of 10', times(10, refused), [], 'parse_rate'],
    ['what is no coin counts as nothing', times(10, { ...refused, refusalCode: 'NOT_CRYPTO' }), [], null],
    ['talk and instructions count as nothing', [...times(10, { kind: 'noise' }), ...times(10, { kind: 'instruction' })], [], null],
  ] as const)('%s', (_, missed, read, cause) => {
    const recent = [...missed, ...read].map((change, place) =>
      makeHeardMessage({ messageId: `recent-${place}`, at: 10_000_000 + place, ...change }),
    );
    expect(judge([...known, ...recent])?.cause ?? null).toBe(cause);
  });

  test('says how much, and shows the newest that were missed', () => {
    const alarm = judge(history(...times(50), ...times(5), ...times(5, refused)));
    expect(alarm?.detail).toBe('Only 5 of the last 10 calls could be read; of the 50 before, 100 % could.');
    expect(alarm?.examples.map(({ messageId }) => messageId)).toEqual(['message-59', 'message-58', 'message-57']);
  });

  test.each([
    ['29 before are too few to know him', 29, null],
    ['30 are enough', 30, 'parse_rate'],
  ] as const)('%s', (_, before, cause) => {
    expect(judge(history(...times(before), ...times(10, refused)))?.cause ?? null).toBe(cause);
  });

  test('one who was never read well does not fall', () => {
    const half = Array.from({ length: 50 }, (_, place) => (place % 4 === 0 ? refused : {}));
    expect(judge(history(...half, ...times(10, refused)))).toBeNull();
  });
});

describe('a new format', () => {
  test('two calls of forms never seen, not understood, by one who always wrote alike', () => {
    const alarm = judge(history(...times(20), novel('a'), novel('b')));
    expect(alarm).toMatchObject({ cause: 'new_format', evidence: { strange: '2', usualPercent: '100', entries: '20' } });
    expect(alarm?.examples.map(({ messageId }) => messageId)).toEqual(['message-21', 'message-20']);
  });

  test.each([
    ['one alone may be a slip', [...times(20), novel('a')]],
    ['understood between them', [...times(20), novel('a'), {}, novel('b')]],
    ['understood well for all their new form', [...times(20), { ...novel('a'), kind: 'entry', confidence: '0.97' } as const, novel('b')]],
    ['of the known form', [...times(20), refused, refused]],
    ['too few before', [...times(19), novel('a'), novel('b')]],
    ['a report that the reader is sure of', [...times(20), ...times(2, { ...novel('a'), kind: 'noise', confidence: '0.97' })]],
  ])('is not: %s', (_, changes) => {
    expect(judge(history(...changes))).toBeNull();
  });

  test('read, but with low confidence, is not read well', () => {
    const doubted = { ...novel('a'), kind: 'entry', refusalCode: null, confidence: '0.67' } as const;
    expect(judge(history(...times(20), doubted, doubted))?.cause).toBe('new_format');
  });

  test('noise that sounds like an order and has its numbers is a call that was missed', () => {
    const missed = { ...novel('a'), kind: 'noise', refusalCode: null } as const;
    expect(judge(history(...times(20), missed, missed))?.cause).toBe('new_format');
    const talk = { ...missed, text: 'what a day: 5 % up' };
    expect(judge(history(...times(20), talk, talk))).toBeNull();
  });
});

test('what a person has looked at raises no new alarm; what comes after it does', () => {
  const messages = history(...times(20), novel('a'), novel('b'));
  expect(judge(messages, 21 * 60_000)).toBeNull();
  const later = history(...times(20), novel('a'), novel('b'), novel('c'), novel('d'));
  expect(judge(later, 21 * 60_000)?.cause).toBe('new_format');
});

describe('properties', () => {
  const outcome = fc.constantFrom<Partial<HeardMessage>>({}, refused, novel('a'), novel('b'), { kind: 'noise' }, { kind: 'instruction' });
  const steady = fc.constantFrom<Partial<HeardMessage>>(
    {},
    {},
    { kind: 'instruction' },
    { kind: 'noise' },
    { text: 'SHORT ETH/USDT\nEntry: 1\nStop: 2' },
  );

  test('a steady provider never trips', () => {
    fc.assert(
      fc.property(fc.array(steady, { maxLength: 120 }), (changes) => {
        expect(judge(history(...changes))).toBeNull();
      }),
    );
  });

  test('neither does one of whom less than 22 calls are known', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 21 }), (changes) => {
        expect(judge(history(...changes))).toBeNull();
      }),
    );
  });

  test('free form is no format, so that nothing is new to it', () => {
    const free = Array.from({ length: 40 }, (_, place) => ({
      text: `${'so '.repeat(place % 7)}${String.fromCharCode(97 + place)} we go long around 40${place}`,
    }));
    const shaped = free.map((change, place) => ({
      ...change,
      text: `${change.text}\n${String.fromCharCode(97 + (place % 26))}x: 1\ny${place}: 2`,
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(shaped, { minLength: 25 }), (changes) => {
        expect(judge(history(...changes, novel('a'), novel('b')))?.cause).not.toBe('new_format');
      }),
    );
  });

  test('the order in which messages of one moment are given says nothing', () => {
    const messages = fc.array(outcome, { maxLength: 70 }).map((changes) => history(...changes.map((change) => ({ ...change, at: 0 }))));
    fc.assert(
      fc.property(
        messages.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length }))),
        ([given, shuffled]) => {
          expect(judge(shuffled)).toEqual(judge(given));
        },
      ),
    );
  });
});
