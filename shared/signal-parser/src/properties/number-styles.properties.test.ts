import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOrder } from '../testing/read.ts';
import { calls } from './testing/call.ts';
import { essenceOfOrder } from './testing/expected-order.ts';
import { manners, renderCall, stylesFor } from './testing/render-call.ts';

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
