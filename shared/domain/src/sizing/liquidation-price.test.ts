import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONE, ZERO, decimal } from '../decimal.ts';
import { maintenanceTiers } from '../instruments/maintenance-tiers.ts';
import type { PositionSide } from '../signals/outcome.ts';
import { leverageForStop } from './leverage-for-stop.ts';
import { liquidationPrice } from './liquidation-price.ts';

const maintenance = maintenanceTiers(decimal('100'));

test.each<[story: string, side: PositionSide, quantity: string, leverage: string, price: string]>([
  // 40,000 * 0.9 / 0.995
  ['a long at 10x', 'long', '1', '10', '36180.904523'],
  // 40,000 * 1.1 / 1.005
  ['a short at 10x', 'short', '1', '10', '43781.094527'],
  ['a long without leverage', 'long', '1', '1', '0'],
  // notional 80,000: (36,000 - 250 / 2) / 0.99
  ['a larger one is kept on a shorter leash', 'long', '2', '10', '36237.373737'],
])('%s', (_, side, quantity, leverage, price) => {
  const liquidation = liquidationPrice({
    side,
    quantity: decimal(quantity),
    averageEntryPrice: decimal('40000'),
    leverage: decimal(leverage),
    maintenance,
  });
  expect(liquidation?.round(6).toString()).toBe(price);
});

test('without brackets there is no liquidation', () => {
  const position = { quantity: ONE, averageEntryPrice: decimal('40000'), leverage: ONE, maintenance: [] };
  expect(liquidationPrice({ side: 'long', ...position })).toBeNull();
});

const integer = (min: number, max: number) => fc.integer({ min, max });

test('property: at the effective leverage liquidation never precedes the stop, whichever entries fill; one step more leverage would break the margin or a bracket', () => {
  const anyCase = fc.record({
    long: fc.boolean(),
    prices: fc.array(integer(9_000, 11_000), { minLength: 1, maxLength: 4 }),
    quantities: fc.array(integer(1, 60_000), { minLength: 4, maxLength: 4 }),
    stopDistance: integer(1, 4_000),
    leverage: integer(1, 100),
    buffer: integer(0, 60),
  });
  fc.assert(
    fc.property(anyCase, ({ long, prices, quantities, stopDistance, leverage, buffer }) => {
      const side = long ? 'long' : 'short';
      const sorted = prices.toSorted((a, b) => (long ? b - a : a - b));
      const entries = sorted.map((price, place) => ({
        price: decimal(String(price)),
        quantity: decimal(String(quantities[place] ?? 1)).div('100'),
      }));
      const last = sorted.at(-1) ?? 0;
      const stopLoss = decimal(String(long ? last - stopDistance : last + stopDistance));
      const bufferRatio = decimal(String(buffer)).div('100');
      const chosen = leverageForStop({ side, entries, stopLoss, leverage: decimal(String(leverage)), maintenance, bufferRatio });
      const holds = (at: typeof ONE): boolean =>
        entries.every((_, place) => {
          const filled = entries.slice(0, place + 1);
          const quantity = filled.reduce((sum, entry) => sum.plus(entry.quantity), ZERO);
          const price = filled.reduce((sum, entry) => sum.plus(entry.price.times(entry.quantity)), ZERO).div(quantity);
          const tier = maintenance.findLast(({ notionalFrom }) => quantity.times(price).gte(notionalFrom));
          // Without the formula: with the price behind the stop by the buffer, margin and loss still leave what must be kept.
          const behindStop = price.minus(stopLoss).abs().div(ONE.minus(bufferRatio));
          const market = long ? price.minus(behindStop) : price.plus(behindStop);
          const left = quantity.times(price).div(at).minus(quantity.times(behindStop));
          const toKeep = quantity
            .times(market)
            .times(tier?.ratio ?? ZERO)
            .minus(tier?.deduction ?? ZERO);
          const isKept = left.plus('0.000001').gte(toKeep);
          return isKept && at.lte(tier?.maxLeverage ?? at);
        });
      if (!chosen.ok) {
        expect(chosen.error.code).toBe('STOP_BEYOND_LIQUIDATION');
        return;
      }
      expect(chosen.value.gte(ONE) && chosen.value.lte(String(leverage)) && holds(chosen.value)).toBe(true);
      if (chosen.value.lt(String(leverage))) expect(holds(chosen.value.plus(ONE))).toBe(false);
    }),
  );
});
