import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { read } from '../testing/read.ts';
import { seededDraw } from './testing/draws.ts';
import { faults } from './testing/faults.ts';
import { harmOf, outsideCoin } from './testing/harm.ts';
import { slips } from './testing/slips.ts';

/** Real messages with labels, which are no part of the project. */
const labelled = join(process.env['SHARED_DATA_DIR'] ?? '../shared', 'signals', 'dev.jsonl');
const hasMessages = existsSync(labelled);
if (!hasMessages) console.log(`real messages are not changed here: there is no ${labelled}`);

type Label = {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly actionable: boolean;
  readonly expected: { readonly base?: string; readonly side?: string; readonly orders?: readonly unknown[] } | null;
};
type Entry = { readonly id: string; readonly text: string; readonly outcome: Outcome };

const sides: Readonly<Record<string, string>> = { buy: 'long', long: 'long', sell: 'short', short: 'short' };

/** Those that hold one order which states its side, and of which coin and side are read right. */
function readEntries(): readonly Entry[] {
  const labels = readFileSync(labelled, 'utf8')
    .trim()
    .split('\n')
    .map((line): Label => JSON.parse(line));
  return labels.flatMap(({ id, text, kind, actionable, expected }) => {
    if (kind !== 'entry' || !actionable || expected?.orders?.length) return [];
    const outcome = read(text);
    const [order, another] = outcome.orders;
    const saysSide = outcome.evidence.some(({ field }) => field === 'orders.0.side');
    const isRight = order?.base === expected?.base?.toUpperCase() && order?.side === sides[expected?.side?.toLowerCase() ?? ''];
    return order && !another && saysSide && isRight ? [{ id, text, outcome }] : [];
  });
}

describe.skipIf(!hasMessages)('real entries, changed once,', () => {
  const entries = hasMessages ? readEntries() : [];

  test('are more than a few', () => expect(entries.length).toBeGreaterThan(100));

  test.each(slips)('by a hand that $name never become an order on another coin or side', ({ name, make }) => {
    const draw = seededDraw(name.length);
    const harm = entries.flatMap(({ id, text, outcome }) => {
      const changed = make(text, draw, outsideCoin(outcome));
      const done = changed === null ? null : harmOf(outcome, read(changed));
      return done === null ? [] : [`${id}: ${done}`];
    });
    expect(harm).toEqual([]);
  });

  test.each(faults)('with $name are refused', ({ name, make }) => {
    const draw = seededDraw(name.length);
    const accepted = entries.flatMap(({ id, text, outcome }) => {
      const changed = make(text, outcome, draw);
      return changed === null || read(changed).kind === 'refusal' ? [] : [id];
    });
    expect(accepted).toEqual([]);
  });
});
