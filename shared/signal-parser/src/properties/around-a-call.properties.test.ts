import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../testing/read.ts';
import { chatter } from './testing/chatter.ts';
import { essenceOfCall, essenceOfOrder } from './testing/expected-order.ts';
import { renderedCalls } from './testing/render-call.ts';

const lines = fc.array(fc.nat(9_999), { maxLength: 3 });

test('property: chatter in any language changes nothing of a call, or lets it be refused', () => {
  let kept = 0;
  const numRuns = 120;
  fc.assert(
    fc.property(renderedCalls, lines, lines, ({ call, manner, text }, above, below) => {
      const list = [...(chatter['any'] ?? []), ...(chatter[manner.words.language] ?? [])];
      const say = (at: number): string => list[at % list.length] ?? '';
      const { kind, orders } = read([...above.map(say), text, ...below.map(say)].join('\n'));
      expect(kind).toMatch(/entry|refusal|noise/);
      for (const order of orders) expect(essenceOfOrder(order)).toEqual(essenceOfCall(call));
      kept += orders.length;
    }),
    { numRuns },
  );
  expect(kept / numRuns).toBeGreaterThanOrEqual(0.95);
});

test('property: the message replied to adds nothing to a call, no coin above all', () => {
  fc.assert(
    fc.property(renderedCalls, renderedCalls, ({ text }, { text: replyTo, call }) => {
      expect(read(text, replyTo).orders).toEqual(read(text).orders);
      const nameless = text.split('\n').slice(1).join('\n');
      for (const { target } of read(nameless, replyTo).actions) expect(target.value).not.toBe(call.base);
      for (const { base } of read(nameless, replyTo).orders) expect(nameless.toUpperCase()).toContain(base);
    }),
    { numRuns: 60 },
  );
});
