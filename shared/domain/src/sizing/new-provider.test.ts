import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, ZERO } from '../decimal.ts';
import { decideSignal } from '../decide/decide-signal.ts';
import { explainDenial } from '../decide/explain.ts';
import { defaultSourceLimits } from '../signals/source-limits.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeBalance, makeDecisionContext } from '../testing/make-decision-context.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { newProviderOf, type NewProvider } from './new-provider.ts';

describe('the first signals of a provider', () => {
  const of = (signalNumber: number | undefined, known = false) =>
    newProviderOf({ signal: signalNumber === undefined ? {} : { signalNumber }, limits: defaultSourceLimits, known })?.signalNumber ?? null;
  test.each([
    ['the first', 1, 1],
    ['the twentieth', 20, 20],
    ['the one after', 21, null],
    ['one that was never counted', undefined, null],
  ])('%s', (_, signalNumber, expected) => {
    expect(of(signalNumber)).toBe(expected);
  });

  test('of one whom the owner knows are like any others', () => {
    expect(of(1, true)).toBeNull();
  });

  test('are none where the limits say so', () => {
    expect(newProviderOf({ signal: { signalNumber: 1 }, limits: { ...defaultSourceLimits, firstSignals: 0 }, known: false })).toBeNull();
  });
});

const fourth: NewProvider = { signalNumber: 4, firstSignals: 20, sizeRatio: decimal('0.25') };

test('the receipt says so, with the number of the signal and what it may be worth', () => {
  const { rules } = decideSignal(makeDecisionContext({ newProvider: fourth }));
  expect(rules.find(({ rule }) => rule === 'provider-known')).toMatchObject({
    passed: true,
    numbers: { signal: '4 of 20', sizeRatio: '0.25' },
  });
  expect(rules.find(({ rule }) => rule === 'size')?.numbers['limitedBy']).toBe('newProvider');
  expect(rules.find(({ rule }) => rule === 'order-risk')?.numbers['riskAmount']).toBe('25');
  expect(decideSignal(makeDecisionContext()).rules.map(({ rule }) => rule)).not.toContain('provider-known');
});

test('too little for the venue is denied with its own code and words', () => {
  const instruments = [makeInstrument({ minQuantity: decimal('0.05') })];
  const { denial } = decideSignal(makeDecisionContext({ newProvider: fourth, instruments }));
  expect(denial).toMatchObject({ code: 'NEW_PROVIDER', evidence: { signal: '4 of 20', room: '25', asset: 'USDT' } });
  expect(denial && explainDenial(denial).why).toBe('This is signal 4 of 20, which leaves room for 25 USDT: less than the smallest order.');
});

test('property: never more than the ratio of what the same signal of a known provider is allowed to lose and to be worth', () => {
  const percents = fc.integer({ min: 1, max: 100 }).map((percent) => decimal(String(percent)).div('100'));
  const method = fc.constantFrom('risk' as const, 'fixed' as const, 'equity' as const);
  let capped = 0;
  fc.assert(
    fc.property(percents, percents, method, fc.integer({ min: 500, max: 1_000_000 }), (sizeRatio, equityRatio, sizingMethod, equity) => {
      const settings = makeCopierSettings({ sizingMethod, equityRatio, fixedNotional: decimal('5000') });
      const decide = (newProvider: NewProvider | null) => {
        const { rules, plan } = decideSignal(
          makeDecisionContext({ copier: makeCopier({ settings }), balance: makeBalance(String(equity)), newProvider }),
        );
        const numbers = rules.find(({ rule, passed }) => rule === 'size' && passed)?.numbers;
        return plan === null || numbers === undefined ? null : numbers;
      };
      const [known, first] = [decide(null), decide({ ...fourth, sizeRatio })];
      if (known === null) expect(first).toBeNull();
      if (known === null || first === null) return;
      capped += first['limitedBy'] === 'newProvider' ? 1 : 0;
      const [whole, part] = [decimal(known['quantity'] ?? '0'), decimal(first['quantity'] ?? '0')];
      expect(part.gt(ZERO) && part.lte(whole)).toBe(true);
      expect(decimal(first['worstLoss'] ?? '0').lte(decimal(known['riskAmount'] ?? '0').times(sizeRatio))).toBe(true);
    }),
  );
  expect(capped).toBeGreaterThan(10);
});
