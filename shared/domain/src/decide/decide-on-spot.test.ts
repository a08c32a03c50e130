import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ONE, ZERO, decimal, floorToStep, isOnStep, sumDecimals, type Decimal } from '../decimal.ts';
import { anyDecisionContext } from '../testing/any-decision-context.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeBalance, makeDecisionContext, type MakeDecisionContextInput } from '../testing/make-decision-context.ts';
import { makeInstrument, makeQuote, makeSpotInstrument } from '../testing/make-instrument.ts';
import { makeLeg, makeStop, makeTakeProfit } from '../testing/make-signal.ts';
import { quantitiesOfTargets } from '../trade/wanted-targets.ts';
import { decideSignal } from './decide-signal.ts';
import type { DecisionContext } from './decision.ts';
import { explainDenial } from './explain.ts';

/** Both markets of BTC, at 40,100; the signal of `makeSignalOrder` for spot, risking 1 % of 10,000. */
const decide = ({ order, ...changes }: MakeDecisionContextInput = {}) =>
  decideSignal(
    makeDecisionContext({
      order: { market: 'spot', ...order },
      instruments: [makeInstrument(), makeSpotInstrument()],
      quotes: [makeQuote('40100'), makeQuote('40100', { symbol: 'BTC/USDT' })],
      ...changes,
    }),
  );
const rulesOf = (decision: ReturnType<typeof decide>, rule: string) => decision.rules.find((verdict) => verdict.rule === rule)?.numbers;

describe('a call for spot', () => {
  test('is bought in full, without leverage; the loss counts the fee that is taken out of what is bought', () => {
    const decision = decide();
    expect(decision.denial).toBeNull();
    expect(decision.instrument?.symbol).toBe('BTC/USDT');
    // exit 38961; 40000 - 38961 * 0.9994 * 0.9994 = 1085.7392; 100 / 1085.7392 = 0.0921
    expect(rulesOf(decision, 'size-on-spot')).toEqual({
      equity: '10000',
      riskRatio: '0.01',
      riskAmount: '100',
      quantity: '0.092',
      notional: '3680',
      worstLoss: '99.8880040117', // 0.092 * (40000 - 38961 * 0.9994²)
      limitedBy: 'risk',
      entries: '1 of 1',
      targets: '2 of 2',
    });
    expect(decision.plan?.leverage).toEqual(ONE);
    expect(decision.rules.map(({ rule }) => rule).filter((rule) => ['order-leverage', 'stop-inside-liquidation'].includes(rule))).toEqual(
      [],
    );
  });

  test('is traded on spot also where that is the provider’s default, and never on the perpetual instead', () => {
    const profile = { ...makeDecisionContext().profile, defaultMarket: 'spot' as const };
    expect(decide({ order: { market: null }, profile }).instrument?.symbol).toBe('BTC/USDT');
    expect(decide({ instruments: [makeInstrument()] }).denial?.code).toBe('INSTRUMENT_UNKNOWN');
  });

  test('whose leverage or margin mode means nothing there says so', () => {
    expect(rulesOf(decide({ order: { leverage: '10', marginMode: 'cross' } }), 'spot-in-full')).toEqual({
      ignored: '10x leverage, cross margin',
    });
    expect(rulesOf(decide(), 'spot-in-full')).toBeUndefined();
  });

  test('to sell short is denied, with what to do', () => {
    const stop = makeStop({ price: '41000' });
    const { denial, plan, rules } = decide({ order: { side: 'short', stop, takeProfits: [makeTakeProfit('39000')] } });
    expect([denial?.code, plan]).toEqual(['SPOT_CANNOT_SHORT', null]);
    expect(rules.some(({ rule }) => rule === 'size-on-spot')).toBe(false);
    expect(denial && explainDenial(denial)).toEqual({
      what: 'BTC/USDT cannot be sold short.',
      why: 'It is a spot market, where one can only sell what one holds.',
      whatToDo:
        'Nothing, if spot was meant. If futures were meant, the provider can say so, or futures can be the default market of the provider.',
    });
  });

  test('takes no more than may be spent, however much a perpetual could bind', () => {
    const settings = makeCopierSettings({ riskRatio: decimal('0.1') });
    const decision = decide({ copier: makeCopier({ settings }), balance: makeBalance('10000', { spendable: decimal('2000') }) });
    expect(rulesOf(decision, 'size-on-spot')).toMatchObject({ quantity: '0.049', limitedBy: 'margin' }); // 2000 / (40000 * 1.0006) = 0.04997
  });

  test('without money for the smallest order is denied in words of spot', () => {
    const { denial } = decide({ balance: makeBalance('10000', { spendable: decimal('20') }) });
    expect(denial?.code).toBe('MARGIN_INSUFFICIENT');
    expect(denial && explainDenial(denial)).toMatchObject({
      what: 'There is not enough free money.',
      whatToDo: 'Close a position, or add funds.',
    });
  });

  test('too small to be sold again once the fee is taken out of it is denied', () => {
    const instruments = [makeSpotInstrument({ minQuantity: decimal('0.092') })]; // 0.092 bought is 0.0919 held
    expect(decide({ instruments }).denial).toMatchObject({ code: 'QUANTITY_BELOW_MINIMUM', evidence: { quantity: '0.091' } });
  });

  test('splits what is held, not what is bought, among its targets', () => {
    const takeProfits = ['41000', '42000'].map((price) => makeTakeProfit(price));
    const settings = makeCopierSettings({ sizingMethod: 'fixed', fixedNotional: decimal('80') });
    const decision = decide({ order: { legs: [makeLeg('limit', ['40000'])], takeProfits }, copier: makeCopier({ settings }) });
    expect(rulesOf(decision, 'size-on-spot')).toMatchObject({ quantity: '0.002' }); // 0.0019988 held: one step
    expect(decision.plan?.targets.map(({ price, share }) => `${price.toString()} ${share.toString()}`)).toEqual(['42000 1']);
  });
});

/** An independent sum: all that is paid at the worst prices, less what the stop brings of what is left after the fees. */
function lossAtStop({ account, copier }: DecisionContext, plan: NonNullable<ReturnType<typeof decide>['plan']>): Decimal {
  const { slippageRatio } = copier.settings;
  const kept = ONE.minus(account.takerFeeRatio);
  const exit = plan.stopLoss.times(ONE.minus(slippageRatio));
  return sumDecimals(
    plan.entries.map(({ quantity, ...entry }) => quantity.times(worstOf(entry, slippageRatio).minus(exit.times(kept).times(kept)))),
  );
}

type Entry = Pick<NonNullable<ReturnType<typeof decide>['plan']>['entries'][number], 'type' | 'limitPrice' | 'triggerPrice'>;

function worstOf({ type, limitPrice, triggerPrice }: Entry, slippageRatio: Decimal): Decimal {
  return type === 'limit' && limitPrice ? limitPrice : (triggerPrice ?? decimal('40010')).times(ONE.plus(slippageRatio));
}

test('property: any balance, filters and levels give a plan that can be paid, protected and sold again, or a denial with its reason', () => {
  let traded = 0;
  fc.assert(
    fc.property(anyDecisionContext('spot'), (context) => {
      const { plan, denial, rules, instrument } = decideSignal(context);
      expect(plan === null).toBe(denial !== null);
      if (plan === null || instrument === null) {
        expect(rules.some(({ passed, denial: reason }) => !passed && reason?.code === denial?.code)).toBe(true);
        return;
      }
      traded += 1;
      const { stepSize, tickSize, minQuantity, minNotional } = instrument;
      const { takerFeeRatio } = context.account;
      expect(instrument.kind).toBe('spot');
      expect(plan.leverage).toEqual(ONE);
      expect(lossAtStop(context, plan).lte(context.balance.equity.times(context.copier.settings.riskRatio))).toBe(true);
      const costs = plan.entries.map(({ quantity, ...entry }) => quantity.times(worstOf(entry, context.copier.settings.slippageRatio)));
      expect(sumDecimals(costs).times(ONE.plus(takerFeeRatio)).lte(context.balance.spendable)).toBe(true);
      const bought = plan.entries.map(({ quantity }) => quantity);
      expect(bought.every((quantity) => isOnStep(quantity, stepSize))).toBe(true);
      // What each entry leaves after the fee can be sold at the stop, whichever of them fill.
      const heldOf = (quantity: Decimal): Decimal => floorToStep(quantity.times(ONE.minus(takerFeeRatio)), stepSize);
      for (const quantity of bought) {
        expect(heldOf(quantity).gte(minQuantity) && heldOf(quantity).times(plan.stopLoss).gte(minNotional)).toBe(true);
      }
      const slices = quantitiesOfTargets(plan.targets, heldOf(sumDecimals(bought)), instrument);
      slices.forEach((slice, index) => {
        const worth = slice.times(plan.targets[index]?.price ?? ZERO);
        expect(slice.eq(ZERO) || (slice.gte(minQuantity) && worth.gte(minNotional))).toBe(true);
      });
      expect(sumDecimals(slices).lte(heldOf(sumDecimals(bought)))).toBe(true);
      expect([plan.stopLoss, ...plan.targets.map(({ price }) => price)].every((level) => isOnStep(level, tickSize))).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(traded).toBeGreaterThan(15); // or nothing was shown
});
