import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, readOrder } from '../testing/read.ts';
import { calls, mirrored } from './testing/call.ts';
import { essenceOfCall, essenceOfOrder } from './testing/expected-order.ts';
import { manners, renderCall, renderedBy, renderedCalls, stylesFor } from './testing/render-call.ts';
import { allTemplates } from './testing/templates/all-templates.ts';

const leastRead = 0.97;

describe('property: a call is read back as that call or refused, written as', () => {
  test.each(allTemplates)('$name', (template) => {
    let entries = 0;
    const numRuns = 35;
    fc.assert(
      fc.property(renderedBy(template), ({ call, text }) => {
        const { kind, orders } = read(text);
        expect(kind).toMatch(/entry|refusal/);
        if (kind !== 'entry') return;
        entries += 1;
        expect(orders.map(essenceOfOrder)).toEqual([essenceOfCall(call)]);
      }),
      { numRuns },
    );
    expect(entries / numRuns).toBeGreaterThanOrEqual(leastRead);
  });
});

test('property: a call at another scale is the same call at that scale', () => {
  fc.assert(
    fc.property(renderedCalls, fc.integer({ min: 0, max: 8 }), ({ call, manner }, decimals) => {
      fc.pre(call.base !== 'BTC' && call.base !== 'ETH'); // they have prices of their own
      const scaled = { ...call, decimals };
      fc.pre(stylesFor(scaled, manner.words).includes(manner.style));
      const { orders } = read(renderCall(scaled, manner));
      for (const order of orders) expect(essenceOfOrder(order)).toEqual(essenceOfCall(scaled));
    }),
    { numRuns: 120 },
  );
});

test('property: words of the other side and levels mirrored at the entry make the mirrored order', () => {
  fc.assert(
    fc.property(renderedCalls, ({ call, manner }) => {
      const mirror = mirrored(call);
      fc.pre(call.base !== 'BTC' && call.base !== 'ETH');
      fc.pre(stylesFor(mirror, manner.words).includes(manner.style));
      const [there, back] = [read(renderCall(call, manner)), read(renderCall(mirror, manner))];
      expect(back.kind).toBe(there.kind);
      expect(back.orders.map(essenceOfOrder)).toEqual(there.orders.map(() => essenceOfCall(mirror)));
    }),
    { numRuns: 120 },
  );
});

test('property: the style of its numbers changes nothing', () => {
  fc.assert(
    fc.property(calls, manners, (call, manner) => {
      const [first, ...others] = stylesFor(call, manner.words).map((style) => renderCall(call, { ...manner, style }));
      if (first === undefined) return;
      const asWritten = essenceOfOrder(readOrder(first));
      for (const text of others) expect(essenceOfOrder(readOrder(text))).toEqual(asWritten);
    }),
    { numRuns: 30 },
  );
});
