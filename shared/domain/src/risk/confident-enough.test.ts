import { describe, expect, test } from 'vitest';
import { decideSignal } from '../decide/decide-signal.ts';
import { decimal } from '../decimal.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeDecisionContext, type MakeDecisionContextInput } from '../testing/make-decision-context.ts';
import { TEST_NOW, makeSignal } from '../testing/make-signal.ts';
import { confidentEnough } from './confident-enough.ts';

test.each([
  { confidence: '0.97', confirmBelow: '0.75', passes: true },
  { confidence: '0.75', confirmBelow: '0.75', passes: true },
  { confidence: '0.7', confirmBelow: '0.75', passes: false }, // an optional form
  { confidence: '0.3', confirmBelow: '0', passes: true }, // never asked
  { confidence: '0.97', confirmBelow: '1', passes: false }, // always asked
  { confidence: undefined, confirmBelow: '1', passes: true }, // from before there was a confidence
])('$confidence, asked below $confirmBelow: $passes', ({ confidence, confirmBelow, passes }) => {
  const settings = { confirmBelow: decimal(confirmBelow) };
  expect(confidentEnough({ confidence, settings, confirmed: false }).passed).toBe(passes);
  expect(confidentEnough({ confidence, settings, confirmed: true }).passed).toBe(true);
});

describe('a doubtful reading', () => {
  const decide = (changes: MakeDecisionContextInput = {}) =>
    decideSignal(makeDecisionContext({ signal: makeSignal({ confidence: '0.65' }), ...changes }));

  test('that nothing else stands against is planned, and put to the trader', () => {
    const { denial, plan, toConfirm } = decide();
    expect(denial).toEqual({ code: 'CONFIRMATION_PENDING', evidence: { confidence: '0.65', confirmBelow: '0.75' } });
    expect(plan).toBeNull();
    expect(toConfirm?.stopLoss.toString()).toBe('39000');
  });

  test('that something else stands against is denied for that, and nobody is asked', () => {
    const { denial, toConfirm } = decide({ copier: makeCopier({ paused: true }) });
    expect(denial?.code).toBe('COPIER_PAUSED');
    expect(toConfirm).toBeNull();
  });

  test('is traded unasked where the copier asks for less, and once it was confirmed', () => {
    const bold = makeCopier({ settings: makeCopierSettings({ confirmBelow: decimal('0.6') }) });
    expect(decide({ copier: bold }).plan).not.toBeNull();
    const confirmed = decide({ confirmed: true });
    expect(confirmed.plan).not.toBeNull();
    expect(confirmed.rules.at(-1)).toMatchObject({ rule: 'confident-enough', passed: true, numbers: { confirmed: 'by you' } });
  });

  test('once confirmed is fresh as long as the question was open, and no longer', () => {
    const signal = makeSignal({ confidence: '0.65', postedAt: TEST_NOW - 400_000 });
    const confirmed = (confirmableUntil: number) => decide({ signal, confirmed: true, confirmableUntil }).denial?.code ?? 'traded';
    expect(decide({ signal, confirmed: true }).denial?.code).toBe('SIGNAL_STALE');
    expect(confirmed(TEST_NOW)).toBe('traded');
    expect(confirmed(TEST_NOW - 1)).toBe('SIGNAL_STALE');
  });
});
