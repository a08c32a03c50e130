import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../testing/read.ts';
import { draws } from './testing/draws.ts';
import { faults } from './testing/faults.ts';
import { harmOf, outsideCoin } from './testing/harm.ts';
import { renderedCalls } from './testing/render-call.ts';
import { slips } from './testing/slips.ts';

describe('property: a hand that', () => {
  test.each(slips)('$name makes no order on another coin or side', ({ make }) => {
    fc.assert(
      fc.property(renderedCalls, draws, ({ text }, draw) => {
        const before = read(text);
        fc.pre(before.kind === 'entry');
        const changed = make(text, draw, outsideCoin(before));
        if (changed !== null) expect(harmOf(before, read(changed)), changed).toBeNull();
      }),
      { numRuns: 45 },
    );
  });
});

describe('property: refused is', () => {
  test.each(faults)('$name', ({ make }) => {
    fc.assert(
      fc.property(renderedCalls, draws, ({ text }, draw) => {
        const before = read(text);
        fc.pre(before.kind === 'entry');
        const changed = make(text, before, draw);
        if (changed !== null) expect(read(changed).kind, changed).toBe('refusal');
      }),
      { numRuns: 30 },
    );
  });
});
