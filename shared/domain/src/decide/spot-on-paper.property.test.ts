import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONE, ZERO, decimal, sumDecimals, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { ledgerDifference } from '../matching/ledger.ts';
import { unfilledQuantity } from '../matching/paper-account.ts';
import { holdingOf } from '../matching/spot/holdings.ts';
import { anyDecisionContext } from '../testing/any-decision-context.ts';
import { jumpTo, moveTo, openCandleHouse, startTrade, wish, type CandleHouse } from '../testing/candle-house.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { netProfit } from '../trade/net-profit.ts';
import type { TradePlan } from '../trade/plan.ts';
import { decideSignal } from './decide-signal.ts';
import type { DecisionContext } from './decision.ts';

const MARKET = decimal('40000');
const byTrader = { by: 'trader', messageId: null } as const;

function openOnPaper({ signal, account, balance, copier }: DecisionContext, plan: TradePlan, instrument: Instrument): CandleHouse {
  const { takerFeeRatio } = account;
  const rules = { takerFeeRatio, makerFeeRatio: takerFeeRatio, slippageRatio: copier.settings.slippageRatio, volumeRatio: ONE };
  const house = jumpTo(openCandleHouse(instrument, rules, balance.equity), MARKET, 1);
  return startTrade(house, makeTrade({ plan, instrument, signal, at: 1 }));
}

type Step = { readonly to: number; readonly jumps: boolean } | { readonly close: number };

/** Prices up to a quarter away from the market, and now and then a part of it closed by hand. */
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ to: fc.integer({ min: 30_000, max: 52_000 }), jumps: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constantFrom({ close: 25 }, { close: 50 }) },
  ),
  { minLength: 3, maxLength: 25 },
);

/** A wish is known by its moment. */
function close(house: CandleHouse, fraction: Decimal): CandleHouse {
  return wish({ ...house, at: house.at + 1 }, [{ type: 'close_wanted', asker: byTrader, fraction }]);
}

function take(house: CandleHouse, step: Step): CandleHouse {
  if ('close' in step) return close(house, decimal(String(step.close)).div('100'));
  const price = decimal(String(step.to));
  return step.jumps ? jumpTo(house, price, house.at + 1) : moveTo(house, price, house.at + 1);
}

/** At rest: one stop for all that can be sold, and nothing else on sale. */
function expectCovered({ account, instrument, trade }: CandleHouse): void {
  const sells = account.openOrders.filter(({ intent }) => intent.side === 'sell');
  const wanted = trade?.position.quantity ?? ZERO;
  expect(sells.map((order) => `${order.intent.type} ${unfilledQuantity(order).toString()}`)).toEqual(
    wanted.eq(ZERO) ? [] : [`stop ${wanted.toString()}`],
  );
  const held = holdingOf(account, instrument.symbol)?.quantity ?? ZERO;
  expect(held.toString()).toBe(wanted.plus(trade?.position.dust ?? ZERO).toString());
}

/** What the fills cost and brought, quote asset. */
const cashOf = ({ account }: CandleHouse, start: Decimal): Decimal => account.balance.minus(start);

test('property: a spot trade that was decided lives through any prices on paper: nothing is refused, its stop covers it, its money adds up', () => {
  let soldAtTarget = 0;
  fc.assert(
    fc.property(anyDecisionContext('spot'), steps, (context, prices) => {
      const { plan, instrument } = decideSignal(context);
      fc.pre(plan !== null && instrument !== null);
      if (plan === null || instrument === null) return;
      let house = openOnPaper(context, plan, instrument);
      for (const step of prices) {
        house = take(house, step);
        expectCovered(house);
      }
      house = close(house, ONE);
      expectCovered(house);
      const { trade, account } = house;
      if (trade === null) throw new Error('the trade is gone');
      expect(trade.stage).toBe('closed');
      const refused = trade.orders.flatMap(({ state, intent: { leg } }) => (state.status === 'rejected' ? [`${leg} ${state.code}`] : []));
      // The market had jumped past its price, or so far that what is held is worth too little to be sold: then it is dust.
      expect(refused.filter((one) => !/^((stop|entry-\d+) WOULD_TRIGGER|exit NOTIONAL_BELOW_MINIMUM)$/.test(one))).toEqual([]);
      soldAtTarget += trade.orders.filter(({ intent, fills }) => intent.leg.startsWith('target') && fills.length > 0).length;
      expect(ledgerDifference(account).toString()).toBe('0');
      const { position } = trade;
      const dustAtCost = position.dust.times(position.averageEntryPrice);
      const difference = cashOf(house, context.balance.equity).plus(dustAtCost).minus(netProfit(position));
      expect(difference.abs().lte('0.000001')).toBe(true); // the average is rounded
      expect(sumDecimals(account.holdings.map(({ quantity }) => quantity)).toString()).toBe(position.dust.toString());
    }),
    { numRuns: 250 },
  );
  expect(soldAtTarget).toBeGreaterThan(20); // or little was shown
});
