import fc from 'fast-check';
import { decimal, type Decimal } from '../decimal.ts';
import type { DecisionContext } from '../decide/decision.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { makeCopier, makeCopierSettings } from './make-copier.ts';
import { makeAccount, makeBalance, makeDecisionContext, makeExposure } from './make-decision-context.ts';
import { makeInstrument, makeQuote, makeSpotInstrument } from './make-instrument.ts';
import { makeLeg, makeStop, makeTakeProfit } from './make-signal.ts';

const MARKET = 40_000;

/** A number of `least` to `most` thousandths, as a decimal. */
const thousandths = (least: number, most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least, max: most }).map((count) => decimal(String(count)).div('1000'));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 2 });
/** Off most grids. */
const price = (distance: number): string => (MARKET * (1 + distance / 1000) + (distance % 7) / 9).toFixed(3);

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

/** The filters of a market; with one unit of BTC at 40,000. */
const limits = fc
  .record({
    tick: fc.constantFrom('0.01', '0.1', '5'),
    step: fc.constantFrom('0.00001', '0.001', '0.1'),
    minNotional: fc.constantFrom('0', '5', '500'),
  })
  .map(({ tick, step, minNotional }) => ({
    tickSize: decimal(tick),
    stepSize: decimal(step),
    minQuantity: decimal(step),
    minNotional: decimal(minNotional),
  }));

/** Whatever settings, balance, filters and levels; on BTC at 40,000 with a spread of 20. */
export function anyDecisionContext(kind: Instrument['kind']): fc.Arbitrary<DecisionContext> {
  return fc
    .record({
      settings,
      order,
      limits,
      equity: fc.oneof(
        fc.constant('0'),
        fc.integer({ min: 1, max: 1_000 }).map(String),
        fc.integer({ min: 1, max: 1_000_000 }).map(String),
      ),
      takerFeeRatio: thousandths(0, 10),
      openRisk: maybe(fc.integer({ min: -50, max: 500 }).map((risk) => decimal(String(risk)))),
      atr: maybe(fc.constantFrom(decimal('120'), decimal('900'))),
    })
    .map(({ settings: changes, order: written, limits: filters, equity, takerFeeRatio, openRisk, atr }) => {
      const listed = kind === 'spot' ? makeSpotInstrument(filters) : makeInstrument(filters);
      const { symbol } = listed;
      const context = makeDecisionContext({
        order: { ...written, market: kind === 'spot' ? 'spot' : 'futures' },
        copier: makeCopier({ settings: makeCopierSettings(changes) }),
        account: makeAccount({ takerFeeRatio }),
        balance: makeBalance(equity),
        instruments: [listed],
        quotes: [makeQuote(String(MARKET), { symbol, bid: decimal('39990'), ask: decimal('40010') })],
        factsOf: () => ({ atr, dailyVolume: null }),
      });
      return openRisk === null ? context : { ...context, standing: { ...context.standing, open: [makeExposure({ risk: openRisk })] } };
    });
}
