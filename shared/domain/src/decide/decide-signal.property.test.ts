import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONE, ZERO, decimal, isOnStep, sumDecimals, type Decimal } from '../decimal.ts';
import { anyDecisionContext } from '../testing/any-decision-context.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import type { PlannedEntry } from '../trade/plan.ts';
import { decideSignal } from './decide-signal.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { isAhead } from './direction.ts';

const runs = { numRuns: 300 };
const contexts = anyDecisionContext('perpetual');

/** An independent sum: every entry fills at its worst, the stop at its worst, both pay the taker fee. */
function lossAtStop(
  {
    account,
    copier,
    signal: {
      order: { side },
    },
  }: DecisionContext,
  entries: readonly PlannedEntry[],
  stopLoss: Decimal,
): Decimal {
  const slip = copier.settings.slippageRatio;
  const worse = (at: Decimal, isBuy: boolean): Decimal => (isBuy ? at.plus(at.times(slip)) : at.minus(at.times(slip)));
  const exit = worse(stopLoss, side === 'short');
  return sumDecimals(
    entries.map(({ type, quantity, limitPrice, triggerPrice }) => {
      const touch = decimal(side === 'long' ? '40010' : '39990');
      const entry = type === 'limit' && limitPrice ? limitPrice : worse(triggerPrice ?? touch, side === 'long');
      const perUnit = side === 'long' ? entry.minus(exit) : exit.minus(entry);
      return quantity.times(perUnit.plus(entry.plus(exit).times(account.takerFeeRatio)));
    }),
  );
}

const sizeNumbers = ({ rules }: Decision): Readonly<Record<string, string>> => rules.find(({ rule }) => rule === 'size')?.numbers ?? {};

test('property: whatever the settings, no plan loses more at its stop than is allowed, all costs counted; and one more step would', () => {
  let traded = 0;
  let limitedByRisk = 0;
  fc.assert(
    fc.property(contexts, (context) => {
      const decision = decideSignal(context);
      if (decision.plan === null) return;
      traded += 1;
      const { entries, stopLoss, riskAmount } = decision.plan;
      const allowed = context.balance.equity.times(context.copier.settings.riskRatio);
      const loss = lossAtStop(context, entries, stopLoss);
      expect(loss.lte(allowed)).toBe(true);
      expect(loss.minus(riskAmount).abs().lt('0.000001')).toBe(true); // what the receipt says
      if (sizeNumbers(decision)['limitedBy'] !== 'risk') return;
      limitedByRisk += 1;
      const { stepSize } = decision.instrument ?? makeInstrument();
      const more = entries.map((entry) => ({ ...entry, quantity: entry.quantity.plus(stepSize) }));
      expect(lossAtStop(context, more, stopLoss).gt(decimal(sizeNumbers(decision)['riskAmount'] ?? '0'))).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(traded).toBeGreaterThan(20); // or nothing was shown
  expect(limitedByRisk).toBeGreaterThan(5);
});

test('property: any balance, filters and levels give a valid plan, or a denial with its reason', () => {
  fc.assert(
    fc.property(contexts, (context) => {
      const { plan, denial, rules, instrument: traded } = decideSignal(context);
      expect(rules.length).toBeGreaterThan(5);
      expect(plan === null).toBe(denial !== null);
      if (plan === null || traded === null) {
        expect(rules.some(({ passed, denial: reason }) => !passed && reason?.code === denial?.code)).toBe(true);
        return;
      }
      const { side } = context.signal.order;
      expect(plan.entries.length).toBeGreaterThan(0);
      for (const { quantity, limitPrice, triggerPrice } of plan.entries) {
        expect(isOnStep(quantity, traded.stepSize) && quantity.gte(traded.minQuantity)).toBe(true);
        for (const level of [limitPrice, triggerPrice]) {
          expect(level === null || (isOnStep(level, traded.tickSize) && isAhead(side, level, plan.stopLoss))).toBe(true);
        }
      }
      expect(isOnStep(plan.stopLoss, traded.tickSize) && plan.stopLoss.gt(ZERO)).toBe(true);
      expect(sumDecimals(plan.targets.map(({ share }) => share)).lte(ONE)).toBe(true);
      expect(plan.targets.every(({ price: target }) => isOnStep(target, traded.tickSize) && isAhead(side, target, plan.stopLoss))).toBe(
        true,
      );
      expect(plan.leverage.gte(ONE) && plan.leverage.lte(context.copier.settings.maxLeverage)).toBe(true);
    }),
    runs,
  );
});

test('property: the same facts give the same decision', () => {
  fc.assert(
    fc.property(contexts, (context) => {
      expect(JSON.stringify(decideSignal(context))).toBe(JSON.stringify(decideSignal(context)));
    }),
    { numRuns: 50 },
  );
});
