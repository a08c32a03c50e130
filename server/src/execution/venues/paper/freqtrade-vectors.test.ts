import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimal, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import type { OrderIntent } from '@trade-executor/domain/order';
import { liquidationPrice } from '@trade-executor/domain/sizing/liquidation-price';
import { HOUR_MS } from '@trade-executor/domain/time';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openPaperRig } from '../../testing/paper-rig.ts';

const file = join(process.env['SHARED_DATA_DIR'] ?? '../shared', 'oracles', 'metrics_freqtrade.json');
const isThere = existsSync(file);
if (!isThere) console.log(`vectors of freqtrade are skipped: ${file} is not there`);

const Cases = z.object({ cases: z.array(z.array(z.unknown())) });
const Vectors = z.object({
  liquidation_price: z.object({ isolated_small: Cases }),
  pnl_with_fees_leverage_funding: z.object({ tests: z.object({ test_calc_profit: Cases }) }),
});
const Profit = z.tuple([z.string(), z.boolean(), z.number(), z.number(), z.number(), z.number(), z.number(), z.string(), z.number()]);
const Small = z.tuple([z.boolean(), z.string(), z.string(), z.string(), z.number(), z.number(), z.number(), z.number().nullable()]);

const read = (): z.infer<typeof Vectors> => Vectors.parse(JSON.parse(readFileSync(file, 'utf8')));
const tier = { notionalFrom: ZERO, ratio: decimal('0.01'), deduction: decimal('0.01'), maxLeverage: decimal('100') };
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
