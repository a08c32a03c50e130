import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONE, ZERO, decimal, isOnStep, sumDecimals, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { makeAccount, makeBalance, makeDecisionContext, makeExposure } from '../testing/make-decision-context.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeStop, makeTakeProfit } from '../testing/make-signal.ts';
import type { PlannedEntry } from '../trade/plan.ts';
import { decideSignal } from './decide-signal.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { isAhead } from './direction.ts';

const runs = { numRuns: 300 };
const MARKET = 40_000;

/** A number of `least` to `most` thousandths, as a decimal. */
const thousandths = (least: number, most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least, max: most }).map((count) => decimal(String(count)).div('1000'));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 2 });
const price = (distance: number): string => String(Math.round(MARKET * (1 + distance / 1000)));

const settings: fc.Arbitrary<Partial<CopierSettings>> = fc.record(
  {
    sizingMethod: fc.constantFrom('risk', 'fixed', 'equity', 'provider'),
    riskRatio: thousandths(1, 100),
    fixedNotional: maybe(fc.integer({ min: 1, max: 100_000 }).map((money) => decimal(String(money)))),
    equityRatio: maybe(thousandths(1, 3_000)),
    providerScale: thousandths(100, 2_000),
    maxLeverage: fc.integer({ min: 1, max: 125 }).map((leverage) => decimal(String(leverage))),
    maxPositionRatio: maybe(thousandths(10, 3_000)),
    maxExposureRatio: maybe(thousandths(10, 3_000)),
    maxMarginRatio: maybe(thousandths(10, 1_000)),
    maxOpenRiskRatio: maybe(thousandths(1, 200)),
    slippageRatio: thousandths(0, 20),
    zoneSplit: fc.integer({ min: 1, max: 10 }),
    entryShares: fc.constantFrom('even', 'front', 'back'),
    graceRatio: thousandths(0, 5),
    firstEntryAtMarket: fc.boolean(),
    dcaOrders: fc.integer({ min: 0, max: 4 }),
    dcaStepRatio: thousandths(1, 30),
    dcaFactor: thousandths(500, 2_000),
    defaultStop: fc.constantFrom('none', 'ratio', 'atr'),
    stopManagement: fc.constantFrom('fixed', 'breakeven_target', 'trailing_ratio', 'trailing_atr'),
  },
  { requiredKeys: [] },
);

/** Levels as distances from the market in thousandths; on the right side as often as not. */
const order: fc.Arbitrary<Partial<SignalOrder>> = fc
  .record({
    side: fc.constantFrom('long', 'short'),
    legs: fc.constantFrom('market', 'limit', 'zone', 'breakout', 'ladder'),
    near: fc.integer({ min: -30, max: 30 }),
    far: fc.integer({ min: -30, max: 30 }),
    stop: maybe(fc.integer({ min: -120, max: 120 })),
    targets: fc.array(fc.integer({ min: -100, max: 300 }), { maxLength: 5 }),
    leverage: maybe(fc.integer({ min: 1, max: 150 }).map(String)),
    riskPercent: maybe(fc.constantFrom('0.5', '1', '25')),
  })
  .map(({ side, legs, near, far, stop, targets, leverage, riskPercent }) => ({
    side,
    leverage,
    riskPercent,
    legs:
      legs === 'market'
        ? [makeLeg('market')]
        : legs === 'ladder'
          ? [makeLeg('limit', [price(near), price(far)])]
          : [makeLeg(legs, legs === 'zone' ? [price(near), price(far)] : [price(near)])],
    stop: stop === null ? null : makeStop({ price: price(stop) }),
    takeProfits: targets.map((target) => makeTakeProfit(price(side === 'long' ? target : -target))),
  }));

const instrument: fc.Arbitrary<Instrument> = fc
  .record({
    tick: fc.constantFrom('0.01', '0.1', '5'),
    step: fc.constantFrom('0.00001', '0.001', '0.1'),
    minNotional: fc.constantFrom('0', '5', '500'),
  })
  .map(({ tick, step, minNotional }) =>
    makeInstrument({ tickSize: decimal(tick), stepSize: decimal(step), minQuantity: decimal(step), minNotional: decimal(minNotional) }),
  );

const contexts: fc.Arbitrary<DecisionContext> = fc
  .record({
    settings,
    order,
    instrument,
    equity: fc.oneof(fc.constant('0'), fc.integer({ min: 1, max: 1_000 }).map(String), fc.integer({ min: 1, max: 1_000_000 }).map(String)),
    takerFeeRatio: thousandths(0, 10),
    openRisk: maybe(fc.integer({ min: -50, max: 500 }).map((risk) => decimal(String(risk)))),
    atr: maybe(fc.constantFrom(decimal('120'), decimal('900'))),
  })
  .map(({ settings: changes, order: written, instrument: listed, equity, takerFeeRatio, openRisk, atr }) => {
    const context = makeDecisionContext({
      order: written,
      copier: makeCopier({ settings: makeCopierSettings(changes) }),
      account: makeAccount({ takerFeeRatio }),
      balance: makeBalance(equity),
      instruments: [listed],
      quotes: [makeQuote(String(MARKET), { bid: decimal('39990'), ask: decimal('40010') })],
      factsOf: () => ({ atr, dailyVolume: null }),
    });
    return openRisk === null ? context : { ...context, standing: { ...context.standing, open: [makeExposure({ risk: openRisk })] } };
  });

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
