import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimal, ONE, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import type { Fill, OrderIntent } from '@trade-executor/domain/order';
import { liquidationPrice } from '@trade-executor/domain/sizing/liquidation-price';
import { makePlan, makePlannedEntry, makeTrade } from '@trade-executor/domain/testing/make-trade';
import { makeTradeStory } from '@trade-executor/domain/testing/make-trade-story';
import { HOUR_MS } from '@trade-executor/domain/time';
import { profitOf } from '@trade-executor/domain/trade/profit-of';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openPaperRig } from '../../testing/paper-rig.ts';

const file = join(process.env['SHARED_DATA_DIR'] ?? '../shared', 'oracles', 'metrics_freqtrade.json');
const isThere = existsSync(file);
if (!isThere) console.log(`vectors of freqtrade are skipped: ${file} is not there`);

const Cases = z.object({ cases: z.array(z.array(z.unknown())) });
const Vectors = z.object({
  liquidation_price: z.object({ isolated_small: Cases }),
  pnl_with_fees_leverage_funding: z.object({
    tests: z.object({ test_calc_open_trade_value: Cases, test_calc_close_trade_price: Cases, test_calc_profit: Cases }),
  }),
});
const Profit = z.tuple([z.string(), z.boolean(), z.number(), z.number(), z.number(), z.number(), z.number(), z.string(), z.number()]);
const OpenValue = z.tuple([z.boolean(), z.number(), z.number()]);
const CloseValue = z.tuple([z.string(), z.boolean(), z.number(), z.number(), z.number(), z.number(), z.number(), z.string(), z.number()]);
const Small = z.tuple([z.boolean(), z.string(), z.string(), z.string(), z.number(), z.number(), z.number(), z.number().nullable()]);

const read = (): z.infer<typeof Vectors> => Vectors.parse(JSON.parse(readFileSync(file, 'utf8')));
const tier = { notionalFrom: ZERO, ratio: decimal('0.01'), deduction: decimal('0.01'), maxLeverage: decimal('100') };
const asNumber = (value: Decimal): number => Number(value.toFixed());
const asDecimal = (value: number): Decimal => decimal(String(value));

test.skipIf(!isThere)('isolated liquidation prices are those of freqtrade', () => {
  let compared = 0;
  for (const one of read().liquidation_price.isolated_small.cases) {
    const [isShort, mode, venue, , leverage, price, amount, expected] = Small.parse(one);
    if (mode !== 'futures' || venue !== 'binance') continue; // the others count the taker fee in, or leave the deduction out
    const found = liquidationPrice({
      side: isShort ? 'short' : 'long',
      quantity: asDecimal(amount),
      averageEntryPrice: asDecimal(price),
      leverage: asDecimal(leverage),
      maintenance: [tier],
    });
    expect(Number(found?.toString())).toBeCloseTo(expected ?? Number.NaN, 9);
    compared += 1;
  }
  expect(compared).toBe(8);
});

test.skipIf(!isThere)('what a futures trade earns after fees and funding is what freqtrade says', async () => {
  let compared = 0;
  for (const one of read().pnl_with_fees_leverage_funding.tests.test_calc_profit.cases) {
    const [, isShort, leverage, price, fee, profit, , mode, funding] = Profit.parse(one);
    if (mode !== 'futures' || fee !== 0.0025) continue; // spot and margin pay interest; the rig has one fee for both ways
    // 30 at 2 is 60: the rate that makes a long receive the funding, and a short too
    const fundingRate = asDecimal(funding)
      .div('60')
      .times(isShort ? '1' : '-1');
    const rig = await openPaperRig({ price: '2', fundingRate, rules: { takerFeeRatio: asDecimal(fee) } });
    const order = { ...market, leverage: asDecimal(leverage) };
    await rig.venue.place(rig.accountId, { ...order, clientOrderId: 'in', side: isShort ? 'sell' : 'buy' });
    rig.feed.skip(8 * HOUR_MS);
    await rig.venue.advance();
    rig.feed.moveTo(String(price));
    await rig.venue.place(rig.accountId, { ...order, clientOrderId: 'out', side: isShort ? 'buy' : 'sell', reduceOnly: true });
    const { balance } = await rig.venue.balance(rig.accountId);
    expect(Number(balance.minus('10000').toString())).toBeCloseTo(profit, 5); // theirs are cut to six places
    compared += 1;
  }
  expect(compared).toBeGreaterThan(5);
});

/** A trade of 30 at 2 that left at a price; fees of each way, and what funding brought. */
function tradeOf(isShort: boolean, fees: readonly [number, number], closeRate: number, funding = 0): Trade {
  const [side, stopLoss] = isShort ? (['short', '4'] as const) : (['long', '1'] as const);
  const plan = makePlan({ entries: [makePlannedEntry('30', null)], stopLoss: decimal(stopLoss), targets: [] });
  const story = makeTradeStory(makeTrade({ side, plan }));
  const fill = (price: number, feeRatio: number): void => {
    const { clientOrderId } = story.trade().orders.findLast(({ intent }) => intent.type === 'market')?.intent ?? market;
    const quantity = decimal('30');
    const fee = quantity.times(asDecimal(price)).times(asDecimal(feeRatio));
    const one: Fill = { fillId: clientOrderId, clientOrderId, price: asDecimal(price), quantity, fee, liquidity: 'taker', at: 0 };
    story.tell({ type: 'order_filled', fill: one, venueOrderId: 'venue-1' });
  };
  fill(2, fees[0]);
  if (funding !== 0) story.tell({ type: 'funding_paid', amount: asDecimal(funding) });
  story.tell({ type: 'close_wanted', asker: { by: 'trader', messageId: null }, fraction: ONE });
  fill(closeRate, fees[1]);
  return story.trade();
}

/** What a leg moved with its fee, as the buyer or seller sees it; theirs add what funding brought to the way out. */
function valueOf(trade: Trade, leg: 'entry-0' | 'exit'): Decimal {
  const { legs, funding } = profitOf(trade, null);
  const one = legs.find((candidate) => candidate.leg === leg);
  if (!one) throw new Error(`nothing filled of ${leg}`);
  const isBuy = (trade.side === 'long') === (leg === 'entry-0');
  const value = one.quantity.times(one.averagePrice).plus(isBuy ? one.fees : one.fees.times('-1'));
  return leg === 'entry-0' ? value : value.plus(trade.side === 'long' ? funding : funding.times('-1'));
}

test.skipIf(!isThere)('what entries and exits move with their fees and funding is what freqtrade says', () => {
  const { test_calc_open_trade_value: opening, test_calc_close_trade_price: closing } = read().pnl_with_fees_leverage_funding.tests;
  for (const one of opening.cases) {
    const [isShort, fee, expected] = OpenValue.parse(one);
    expect(asNumber(valueOf(tradeOf(isShort, [fee, fee], 2), 'entry-0'))).toBe(expected);
  }
  let compared = 0;
  for (const one of closing.cases) {
    const [, isShort, , , closeRate, fee, expected, mode, funding] = CloseValue.parse(one);
    if (mode === 'margin') continue; // pays interest on what was borrowed, which we never do
    expect(asNumber(valueOf(tradeOf(isShort, [fee, fee], closeRate, funding), 'exit'))).toBe(expected);
    compared += 1;
  }
  expect([opening.cases.length, compared]).toEqual([8, 6]);
});

test.skipIf(!isThere)('profit of a trade, and in relation to its margin, are what freqtrade says, on spot and futures', () => {
  const compared = new Map<string, number>();
  for (const one of read().pnl_with_fees_leverage_funding.tests.test_calc_profit.cases) {
    const [, isShort, leverage, closeRate, fee, profit, ratio, mode, funding] = Profit.parse(one);
    if (mode === 'margin') continue; // pays interest on what was borrowed, which we never do
    const trade = tradeOf(isShort, [0.0025, fee], closeRate, funding);
    const { netPnl } = profitOf(trade, null);
    expect(asNumber(netPnl)).toBeCloseTo(profit, 5); // theirs are cut to six places
    const onMargin = netPnl.times(asDecimal(leverage)).div(valueOf(trade, 'entry-0'));
    expect(asNumber(onMargin)).toBeCloseTo(ratio, 6);
    compared.set(mode, (compared.get(mode) ?? 0) + 1);
  }
  expect(Object.fromEntries(compared)).toEqual({ spot: 5, futures: 32 });
});

const market: OrderIntent = {
  clientOrderId: 'order',
  leg: 'entry-0',
  generation: 1,
  symbol: 'BTC/USDT:USDT',
  side: 'buy',
  type: 'market',
  quantity: decimal('30'),
  limitPrice: null,
  triggerPrice: null,
  reduceOnly: false,
  leverage: decimal('1'),
};
