import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimal, sumDecimals, type Decimal } from '@trade-executor/domain/decimal';
import { crossLiquidationPrice, maintenanceMargin } from '@trade-executor/domain/sizing/cross-liquidation-price';
import { expect, test } from 'vitest';
import { z } from 'zod';

const file = join(process.env['SHARED_DATA_DIR'] ?? '../shared', 'oracles', 'metrics_freqtrade.json');
const isThere = existsSync(file);
if (!isThere) console.log(`cross vectors of freqtrade are skipped: ${file} is not there`);

const OpenTrade = z.object({
  pair: z.string(),
  open_rate: z.number(),
  amount: z.number(),
  mark_price: z.number(),
  mm_ratio: z.number(),
  maintenance_amt: z.number(),
});
const Example = z.tuple([
  z.string(),
  z.boolean(),
  z.string(),
  z.enum(['isolated', 'cross']),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.array(OpenTrade),
  z.number(),
  z.number(),
]);
const Vectors = z.object({ liquidation_price: z.object({ binance_examples: z.object({ cases: z.array(Example) }) }) });

const asDecimal = (value: number): Decimal => decimal(String(value));

test.skipIf(!isThere)('cross liquidation prices are those of freqtrade, which are those of Binance’s own example', () => {
  const modes: string[] = [];
  const { cases } = Vectors.parse(JSON.parse(readFileSync(file, 'utf8'))).liquidation_price.binance_examples;
  for (const one of cases) {
    const [pair, isShort, , mode, wallet, deduction, amount, price, open, ratio, expected] = one;
    const others = open.filter((other) => other.pair !== pair); // none where the margin is isolated: the wallet is then its own
    const quantity = asDecimal(isShort ? -amount : amount);
    const tier = { ratio: asDecimal(ratio), deduction: asDecimal(deduction) };
    const found = crossLiquidationPrice({
      positions: [{ quantity, entryCost: asDecimal(price).times(asDecimal(amount)), tier }],
      walletBalance: asDecimal(wallet),
      others: {
        maintenance: sumDecimals(
          others.map(({ amount: held, mark_price, mm_ratio, maintenance_amt }) => {
            const of = { quantity: asDecimal(held), tier: { ratio: asDecimal(mm_ratio), deduction: asDecimal(maintenance_amt) } };
            return maintenanceMargin(of, asDecimal(mark_price));
          }),
        ),
        unrealizedPnl: sumDecimals(
          others.map(({ amount: held, open_rate, mark_price }) => asDecimal(held).times(asDecimal(mark_price).minus(asDecimal(open_rate)))),
        ),
      },
    });
    expect(Number(found?.price.toString())).toBeCloseTo(expected, 2);
    expect(found?.falling).toBe(!isShort);
    modes.push(mode);
  }
  expect(modes).toEqual(['isolated', 'isolated', 'cross', 'cross']);
});
