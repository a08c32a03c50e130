import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { read } from '../testing/read.ts';
import { hostileTexts } from './testing/hostile-text.ts';
import { renderedCalls } from './testing/render-call.ts';

test('property: nothing makes it throw, and each kind carries only what belongs to it', () => {
  fc.assert(
    fc.property(hostileTexts, fc.option(hostileTexts), (text, replyTo) => {
      const outcome = read(text, replyTo);
      const { kind, orders, actions, refusal, confidence } = outcome;
      expect(orders.length > 0).toBe(kind === 'entry');
      if (kind !== 'entry') expect(actions.length > 0).toBe(kind === 'instruction');
      expect(refusal !== null).toBe(kind === 'refusal');
      expect(Number(confidence)).toBeGreaterThan(0);
      expect(Number(confidence)).toBeLessThanOrEqual(1);
      checkSides(outcome);
      checkEvidence(outcome, text);
    }),
    { numRuns: 250 },
  );
});

test('property: the evidence of a call names its digits in the order of the text', () => {
  fc.assert(
    fc.property(renderedCalls, ({ text }) => {
      const outcome = read(text);
      checkEvidence(outcome, text);
      const targets = outcome.evidence.filter(({ field }) => /takeProfits\.\d+\.price$/.test(field));
      expect(targets).toHaveLength(outcome.orders[0]?.takeProfits.length ?? 0);
      expect(targets.map(({ start }) => start)).toEqual(targets.map(({ start }) => start).toSorted((a, b) => a - b));
      for (const { start, end } of targets) expect(text.slice(start, end)).toMatch(/\p{Nd}/u);
    }),
    { numRuns: 60 },
  );
});

/** Every order has its stop and its targets on the right sides, whatever the words. */
function checkSides({ orders }: Outcome): void {
  for (const { side, legs, stop, takeProfits } of orders) {
    const sign = side === 'long' ? 1 : -1;
    if (!stop?.price) continue;
    for (const entry of legs.flatMap(({ prices }) => prices)) expect((Number(entry) - Number(stop.price)) * sign).toBeGreaterThan(0);
    for (const { price } of takeProfits) if (price) expect((Number(price) - Number(stop.price)) * sign).toBeGreaterThan(0);
  }
}

function checkEvidence({ evidence }: Outcome, text: string): void {
  for (const { start, end } of evidence) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

describe('hostile text', () => {
  test.each([
    ['100 KB of one letter', 'a'.repeat(100_000)],
    ['20 KB of digits', '1'.repeat(19_999)],
    ['thousands of numbers', '1.5 '.repeat(4_900)],
    ['thousands of prices behind a label', `LONG BTC entry ${'60000 '.repeat(3_000)}`],
    ['thousands of bold prices', `LONG BTC entry ${'**60000**'.repeat(2_000)}`],
    ['deep brackets', '('.repeat(9_000) + ')'.repeat(9_000)],
    ['right-to-left overrides', '\u202e'.repeat(19_000)],
    ['thousands of orders', 'LONG BTC 1 '.repeat(1_800)],
    ['thousands of orders, one a line', 'LONG BTC 1\n'.repeat(1_800)],
    ['thousands of tags', '#abc '.repeat(3_900)],
    ['thousands of addresses', 'www.a.b '.repeat(2_400)],
    ['thousands of clauses', 'close BTC, '.repeat(1_800)],
    ['accents on accents', `e${'\u0301'.repeat(19_000)}`],
    ['camel case', 'AaaBbb'.repeat(3_300)],
    ['stars', '*'.repeat(19_999)],
  ])('%s is noise or refused', (_, text) => {
    expect(read(text).kind).toMatch(/noise|refusal/);
  });
});
