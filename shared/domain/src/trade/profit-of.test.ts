import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decimal, ZERO, decimal, sumDecimals } from '../decimal.ts';
import { lifeSteps, makeTradeLife } from '../testing/make-trade-life.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory } from '../testing/make-trade-story.ts';
import { type LegProfit, profitOf } from './profit-of.ts';
import { noManagement } from './plan.ts';
import type { Trade } from './trade.ts';

/** Buys 1 at 40,000 and 1 at 39,000 (39,500 on average), sells half of it at 41,000, then 0.4 of what is left at the stop. Each fill costs 1. */
function scaledOut(): Trade {
  const entries = [makePlannedEntry('1', '40000'), makePlannedEntry('1', '39000')];
  const story = makeTradeStory(makeTrade({ plan: makePlan({ entries, stopLoss: decimal('38000'), riskAmount: decimal('3000') }) }));
  story.fill('entry-0', '1', '40000');
  story.fill('entry-1', '1', '39000');
  story.cancelled('target-0');
  story.cancelled('target-1');
  story.fill('target-0', '1', '41000');
  story.tell({ type: 'funding_paid', amount: decimal('-2.5') });
  story.accept('stop');
  story.fill('stop', '0.4', '38000');
  return story.trade();
}

const line = ({ leg, quantity, averagePrice, realizedPnl, unrealizedPnl, fees, netPnl, rMultiple }: LegProfit): string =>
  [leg, quantity, '@', averagePrice, realizedPnl, unrealizedPnl ?? '–', fees, netPnl, `${String(rMultiple)}R`].join(' ');

test('each leg has what it earned: entries what is open of them, the others against the average entry', () => {
  const profit = profitOf(scaledOut(), decimal('40500'));
  expect(profit.legs.map(line)).toEqual([
    'entry-0 1 @ 40000 0 150 1 149 0.0497R', // 0.3 of it is held: 0.3 × 500
    'entry-1 1 @ 39000 0 450 1 449 0.1497R', // 0.3 × 1,500
    'target-0 1 @ 41000 1500 – 1 1499 0.4997R', // 41,000 − 39,500
    'stop 0.4 @ 38000 -600 – 1 -601 -0.2003R', // 0.4 × −1,500
  ]);
  expect(profit).toMatchObject({
    realizedPnl: decimal('900'),
    unrealizedPnl: decimal('600'), // 0.6 × (40,500 − 39,500)
    fees: decimal('4'),
    funding: decimal('-2.5'),
    netPnl: decimal('1493.5'),
    rMultiple: decimal('0.4978'), // of 3,000
  });
});

test('without a market price nothing is said of what is open; a trade that filled nothing has no leg', () => {
  expect(profitOf(scaledOut(), null)).toMatchObject({ unrealizedPnl: null, netPnl: decimal('893.5') });
  const waiting = profitOf(makeTrade().trade, decimal('40000'));
  expect(waiting).toMatchObject({ legs: [], unrealizedPnl: null, netPnl: ZERO, rMultiple: ZERO });
});

test('R counts the risk as planned, wherever the stop is by now', () => {
  const story = makeTradeStory(makeTrade({ plan: makePlan({ riskAmount: decimal('1000') }) }));
  story.fill('entry-0', '1', '40000');
  story.tell({ type: 'stop_moved', asker: { by: 'rules', messageId: null }, stopLoss: decimal('40000'), source: 'breakeven' });
  expect(profitOf(story.trade(), decimal('40501')).rMultiple).toEqual(decimal('0.5')); // 501, fee 1
});

const price = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => decimal(String(cents)).div('1000'));
const sumOf = (legs: readonly LegProfit[], read: (leg: LegProfit) => Decimal | null): Decimal =>
  sumDecimals(legs.map((leg) => read(leg) ?? ZERO));

test('property: the legs add up to the whole to the last digit, at every moment of any life, at any price', () => {
  fc.assert(
    fc.property(lifeSteps, price, fc.constantFrom('one_way', 'spot'), (steps, market, kind) => {
      const life = makeTradeLife(
        (_before, trade) => {
          const { legs, ...whole } = profitOf(trade, market);
          expect(sumOf(legs, ({ realizedPnl }) => realizedPnl)).toEqual(trade.position.realizedPnl);
          expect(sumOf(legs, ({ unrealizedPnl }) => unrealizedPnl)).toEqual(whole.unrealizedPnl ?? ZERO);
          expect(sumOf(legs, ({ fees }) => fees)).toEqual(trade.position.fees);
          expect(sumOf(legs, ({ netPnl }) => netPnl).plus(whole.funding)).toEqual(whole.netPnl);
        },
        noManagement,
        kind,
      );
      steps.forEach((step) => life.run(step));
      life.settle();
    }),
  );
});

test('property: realised and open profit are what was received, less what was spent, and what is held is worth', () => {
  fc.assert(
    fc.property(lifeSteps, price, (steps, market) => {
      const life = makeTradeLife((_before, { orders, position }) => {
        const fills = orders.flatMap(({ intent, fills: ofOrder }) => ofOrder.map((fill) => ({ ...fill, side: intent.side })));
        const cash = sumDecimals(fills.map(({ side, quantity, price: at }) => quantity.times(at).times(side === 'sell' ? '1' : '-1')));
        const net = sumDecimals(fills.map(({ side, quantity }) => quantity.times(side === 'buy' ? '1' : '-1')));
        if (net.lt(ZERO)) return; // an entry's fill is still on its way
        const { realizedPnl, unrealizedPnl } = profitOf(life.trade(), market);
        const worth = cash.plus(position.quantity.times(market));
        expect(
          realizedPnl
            .plus(unrealizedPnl ?? ZERO)
            .minus(worth)
            .abs()
            .lte('0.0000000001'),
        ).toBe(true); // two roundings
      });
      steps.forEach((step) => life.run(step));
    }),
  );
});
