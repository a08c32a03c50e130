import { describe, expect, test } from 'vitest';
import { makeHeardMessage } from '../../testing/make-heard-message.ts';
import type { HeardMessage } from './heard-message.ts';
import { defaultSourceLimits, type SourceLimits } from '../source-limits.ts';
import { judgeSourceLoad } from './judge-source-load.ts';

const judge = (messages: readonly HeardMessage[], since: number | null = null, limits: Partial<SourceLimits> = {}) =>
  judgeSourceLoad({ messages, since, limits: { ...defaultSourceLimits, ...limits } });

/** Messages `everyMs` apart, from `start` on. */
function flow(count: number, everyMs: number, change: Partial<HeardMessage> = {}): readonly HeardMessage[] {
  return Array.from({ length: count }, (_, place) =>
    makeHeardMessage({ messageId: `message-${String(place).padStart(3, '0')}`, at: 1_000_000 + place * everyMs, ...change }),
  );
}

describe('signals a minute', () => {
  test.each([
    ['7 at once', flow(7, 0), null],
    ['8 at once', flow(8, 0), 'message_rate'],
    ['8 in 59.5 seconds, instructions too', flow(8, 8_500, { kind: 'instruction' }), 'message_rate'],
    ['8 in exactly a minute: the first has left it', flow(8, 60_000 / 7 + 0.001), null],
    ['20 words of talk', flow(20, 0, { kind: 'noise' }), null],
  ] as const)('%s', (_, messages, cause) => {
    expect(judge(messages)?.cause ?? null).toBe(cause);
  });

  test('says how many', () => {
    expect(judge(flow(9, 0))).toMatchObject({
      detail: '9 signals came within a minute; at most 7 are expected.',
      evidence: { messages: '9', most: '7' },
      examples: [{ messageId: 'message-008' }, { messageId: 'message-007' }, { messageId: 'message-006' }],
    });
  });
});

test.each([
  ['50 entries in a day', flow(50, 20 * 60_000), null],
  ['51 entries in a day', flow(51, 20 * 60_000), 'entry_rate'],
  ['51 entries in two days', flow(51, 60 * 60_000), null],
  ['51 instructions in a day', flow(51, 20 * 60_000, { kind: 'instruction' }), null],
] as const)('%s', (_, messages, cause) => {
  expect(judge(messages)?.cause ?? null).toBe(cause);
});

describe('entries away from the market', () => {
  const HOUR = 3_600_000;
  test.each([
    ['3 in a row beyond a quarter', flow(3, HOUR, { priceDistanceRatio: '0.26' }), 'price_band'],
    ['a quarter is still near', flow(3, HOUR, { priceDistanceRatio: '0.25' }), null],
    ['2', flow(2, HOUR, { priceDistanceRatio: '0.9' }), null],
    ['3 that have no price to compare', flow(3, HOUR), null],
    [
      'a near one among them',
      [...flow(3, HOUR, { priceDistanceRatio: '0.9' }), makeHeardMessage({ at: 1e9, priceDistanceRatio: '0' })],
      null,
    ],
  ] as const)('%s', (_, messages, cause) => {
    expect(judge(messages)?.cause ?? null).toBe(cause);
  });
});

test.each([
  [{ messagesPerMinute: 2 }, flow(3, 0), 'message_rate'],
  [{ entriesPerDay: 4 }, flow(5, 60_000), 'entry_rate'],
  [{ priceBandRatio: '0.05', entriesOutOfBand: 1 }, flow(1, 0, { priceDistanceRatio: '0.06' }), 'price_band'],
  [{ messagesPerMinute: 60 }, flow(20, 0), null],
] as const)('with his own limits %j', (limits, messages, cause) => {
  expect(judge(messages, null, limits)?.cause ?? null).toBe(cause);
});

test('what a person has looked at counts no more', () => {
  expect(judge(flow(8, 0), 1_000_000)).toBeNull();
  expect(judge([...flow(8, 0), makeHeardMessage({ at: 1_000_001 })], 1_000_000)).toBeNull();
});
