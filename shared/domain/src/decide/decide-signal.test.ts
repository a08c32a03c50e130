import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONE, decimal, isOnStep, sumDecimals } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { denialCodes } from '../risk/verdict.ts';
import type { SignalLeg, SignalStop } from '../signals/outcome.ts';
import { defaultProfile } from '../signals/provider-profile.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeAccount, makeBalance, makeDecisionContext } from '../testing/make-decision-context.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { TEST_NOW, makeLeg, makeStop, makeTakeProfit } from '../testing/make-signal.ts';
import { decideSignal } from './decide-signal.ts';
import type { Decision, DecisionContext } from './decision.ts';

const DAY = 24 * 60 * 60 * 1000;

function shown({ plan, denial }: Decision): unknown {
  if (plan === null) return denial?.code;
  return {
    entries: plan.entries.map(
      ({ type, quantity, limitPrice, triggerPrice }) => `${type} ${quantity.toString()} ${(limitPrice ?? triggerPrice)?.toString() ?? ''}`,
    ),
    stop: `${plan.stopLoss.toString()} ${plan.stopSource}`,
    targets: plan.targets.map(({ price, share }) => `${price.toString()} ${share.toString()}`),
    leverage: plan.leverage.toString(),
    risk: plan.riskAmount.toString(),
  };
}

test('a limit with a stop and two targets becomes a plan on the grid', () => {
  const decision = decideSignal(makeDecisionContext());
  expect(shown(decision)).toEqual({
    entries: ['limit 0.092 40000'],
    stop: '39000 provider',
    targets: ['41000 0.5', '42000 0.5'],
    leverage: '1',
    risk: '99.9466472', // of 100 allowed: 0.092 * (40000 - 38961 + 0.0006 * (40000 + 38961))
  });
  expect(decision.plan?.entryExpiresAt).toBe(TEST_NOW + DAY);
  expect(decision.denial).toBeNull();
  expect(decision.instrument?.symbol).toBe('BTC/USDT:USDT');
});

test('the receipt ends with the sum of the size', () => {
  expect(decideSignal(makeDecisionContext()).rules.find(({ rule }) => rule === 'size')).toEqual({
    rule: 'size',
    passed: true,
    denial: null,
    numbers: {
      equity: '10000',
      riskRatio: '0.01',
      riskAmount: '100',
      quantity: '0.092',
      leverage: '1',
      margin: '3682.208', // 0.092 * 40000 / 1 + 0.092 * 40000 * 0.0006
      notional: '3680',
      worstLoss: '99.9466472',
      limitedBy: 'risk',
      entries: '1 of 1',
      targets: '2 of 2',
    },
  });
});

test('a zone for a short, targets with shares, one of them in percent that nobody explained', () => {
  const order = {
    side: 'short' as const,
    legs: [makeLeg('zone', ['40000', '40400'])],
    stop: makeStop({ price: '41000.06', candle: '1h' }),
    takeProfits: [
      makeTakeProfit('39000.04', { share: '60' }),
      makeTakeProfit('38000', { share: '20' }),
      makeTakeProfit(null, { percent: '9', share: '20' }),
    ],
    leverage: '5',
  };
  const decision = decideSignal(makeDecisionContext({ order }));
  expect(shown(decision)).toEqual({
    // exit 41000 * 1.001 = 41041; losses 1041 + 0.0006 * 81041 = 1089.6246 and 641 + 0.0006 * 81441 = 689.8646; 100 / 1779.4892 = 0.0561
    entries: ['limit 0.056 40000', 'limit 0.056 40400'],
    stop: '41000 provider',
    targets: ['39000.1 0.75', '38000 0.25'],
    leverage: '5',
    risk: '99.6513952',
  });
  expect(decision.rules.find(({ rule }) => rule === 'size')?.numbers).toMatchObject({ targets: '2 of 3', targetsPercentAmbiguous: '1' });
});

test('levels of one PEPE are planned in thousands', () => {
  const pepe = makeInstrument({
    symbol: '1000PEPE/USDT:USDT',
    base: '1000PEPE',
    tickSize: decimal('0.0000001'),
    stepSize: decimal('1'),
    minQuantity: decimal('1'),
  });
  const plans = [
    ['PEPE', '0.00001180', '0.00001100', '0.00001300'],
    ['1000PEPE', '0.01180', '0.01100', '0.01300'],
  ].map(([base = '', entry = '', stop = '', target = '']) => {
    const order = { base, legs: [makeLeg('limit', [entry])], stop: makeStop({ price: stop }), takeProfits: [makeTakeProfit(target)] };
    return shown(decideSignal(makeDecisionContext({ order, instruments: [pepe], quotes: [makeQuote('0.012', { symbol: pepe.symbol })] })));
  });
  expect(plans[0]).toMatchObject({ stop: '0.011 provider', targets: ['0.013 1'] });
  expect(plans[0]).toEqual(plans[1]);
});

const price = (min: number, max: number) => fc.integer({ min, max });
const legType = fc.constantFrom<SignalLeg['type']>('market', 'limit', 'zone', 'breakout');
const anyText = fc.record({
  side: fc.constantFrom('long' as const, 'short' as const),
  legs: fc.array(fc.record({ type: legType, prices: fc.array(price(85, 115), { maxLength: 5 }) }), { maxLength: 3 }),
  stop: fc.option(fc.record({ price: fc.option(price(70, 130)), percent: fc.option(price(1, 60)), points: fc.option(price(1, 60)) })),
  targets: fc.array(fc.record({ price: fc.option(price(60, 160)), percent: fc.option(price(1, 60)), share: fc.option(price(0, 100)) }), {
    maxLength: 8,
  }),
  leverage: fc.option(price(1, 125)),
});
const anyVenue = fc.record({
  scale: fc.constantFrom('0.00001', '0.013', '1', '451.7'),
  tick: fc.constantFrom('0.001', '0.01', '0.5', '3'),
  step: fc.constantFrom('0.0001', '0.001', '1', '10', '7'),
  minQuantity: price(0, 30),
  minNotional: price(0, 200),
  maxLeverage: price(1, 125),
  equity: price(-10, 100_000),
  freeShare: price(0, 100),
  percentMeaning: fc.constantFrom('of_price' as const, 'of_margin' as const, null),
});

type Text = typeof anyText extends fc.Arbitrary<infer T> ? T : never;
type Venue = typeof anyVenue extends fc.Arbitrary<infer T> ? T : never;

function anyContext({ side, legs, stop, targets, leverage }: Text, venue: Venue): DecisionContext {
  const scale = decimal(venue.scale);
  const scaled = (value: number) => decimal(String(value)).times(scale).toString();
  const written = (value: number | null) => (value === null ? null : String(value));
  const instrument: Instrument = makeInstrument({
    tickSize: decimal(venue.tick).times(scale),
    stepSize: decimal(venue.step),
    minQuantity: decimal(venue.step).times(String(venue.minQuantity)),
    minNotional: decimal(String(venue.minNotional)),
    maxLeverage: decimal(String(venue.maxLeverage)),
  });
  const signalStop: SignalStop | null =
    stop &&
    makeStop({ price: stop.price === null ? null : scaled(stop.price), percent: written(stop.percent), points: written(stop.points) });
  return makeDecisionContext({
    order: {
      side,
      legs: legs.map(({ type, prices }) => makeLeg(type, prices.map(scaled))),
      stop: signalStop,
      takeProfits: targets.map((target) =>
        makeTakeProfit(target.price === null ? null : scaled(target.price), {
          percent: target.price === null ? written(target.percent) : null,
          share: written(target.share),
          open: target.price === null && target.percent === null,
        }),
      ),
      leverage: written(leverage),
    },
    profile: { ...defaultProfile, percentMeaning: venue.percentMeaning },
    instruments: [instrument],
    quotes: [makeQuote(scaled(100), { bid: decimal(scaled(100)).times('0.999'), ask: decimal(scaled(100)).times('1.001') })],
    balance: makeBalance(String(venue.equity), {
      availableMargin: decimal(String(venue.equity)).times(String(venue.freeShare)).div('100'),
    }),
    copier: makeCopier({ settings: makeCopierSettings({ maxPriceDistanceRatio: decimal('0.2') }) }),
    account: makeAccount(),
  });
}

test('property: any text, filters and balance give a plan the venue takes, or a denial with its reason', () => {
  let planned = 0;
  fc.assert(
    fc.property(anyText, anyVenue, (text, venue) => {
      const context = anyContext(text, venue);
      const { plan, denial, instrument, rules } = decideSignal(context);
      expect(plan === null).toBe(denial !== null);
      for (const verdict of rules) expect(verdict.passed).toBe(verdict.denial === null);
      if (plan === null || instrument === null) {
        expect(denialCodes).toContain(denial?.code);
        return;
      }
      planned += 1;
      const { tickSize, stepSize, minQuantity, minNotional } = instrument;
      const ahead = (one: typeof plan.stopLoss, other: typeof one) => (text.side === 'long' ? one.gt(other) : one.lt(other));
      expect(plan.entries.length).toBeGreaterThan(0);
      for (const { type, quantity, limitPrice, triggerPrice } of plan.entries) {
        expect(isOnStep(quantity, stepSize) && quantity.gt('0') && quantity.gte(minQuantity)).toBe(true);
        expect([limitPrice !== null, triggerPrice !== null]).toEqual([type !== 'stop', type === 'stop']);
        const level = limitPrice ?? triggerPrice;
        if (level === null) continue;
        const isEnough = type === 'market' || quantity.times(level).gte(minNotional); // at market it is worth what the market says
        expect(isOnStep(level, tickSize) && ahead(level, plan.stopLoss) && isEnough).toBe(true);
      }
      expect(isOnStep(plan.stopLoss, tickSize) && plan.stopLoss.gt('0')).toBe(true);
      expect(sumDecimals(plan.targets.map(({ share }) => share)).lte(ONE)).toBe(true);
      for (const [place, target] of plan.targets.entries()) {
        expect(isOnStep(target.price, tickSize) && target.share.gt('0') && ahead(target.price, plan.stopLoss)).toBe(true);
        const before = plan.targets[place - 1];
        if (before !== undefined) expect(ahead(target.price, before.price)).toBe(true);
      }
      expect(plan.leverage.gte(ONE) && plan.leverage.lte(instrument.maxLeverage) && plan.leverage.lte('10')).toBe(true);
      expect(plan.riskAmount.lte(context.balance.equity.times('0.01')) && plan.riskAmount.gt('0')).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  expect(planned).toBeGreaterThan(50);
});
