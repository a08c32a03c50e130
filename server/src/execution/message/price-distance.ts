import { ZERO, decimal, maxDecimal, minDecimal, type Decimal } from '@trade-executor/domain/decimal';
import { resolveInstrument } from '@trade-executor/domain/instruments/resolve-instrument';
import type { DecimalString, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source } from '../ports/store.ts';

/**
 * Returns how far the entry that lies furthest from the market is from it, as a ratio of the market's price; of an order with several prices
 * the nearest counts, and inside a zone it is 0. Null when no order has a price, or the market none.
 */
export function priceDistanceRatio(
  { market }: Pick<ExecutionDeps, 'market'>,
  { profile }: Pick<Source, 'profile'>,
  orders: readonly SignalOrder[],
): DecimalString | null {
  const distances = orders.flatMap((order) => {
    const prices = order.legs.flatMap((leg) => (leg.type === 'market' ? [] : leg.prices.map((price) => decimal(price))));
    const resolved = resolveInstrument({ order, profile, instruments: market.instruments(), quoteOf: (symbol) => market.quote(symbol) });
    if (!resolved.ok) return misfit(resolved.error.evidence);
    const last = market.quote(resolved.value.instrument.symbol)?.last;
    return last === undefined
      ? []
      : nearest(
          prices.map((price) => price.times(resolved.value.levelFactor)),
          last,
        );
  });
  const [first, ...others] = distances;
  return first === undefined
    ? null
    : maxDecimal(first, ...others)
        .round(8)
        .toFixed();
}

function nearest(prices: readonly Decimal[], market: Decimal): readonly Decimal[] {
  const [first, ...others] = prices.map((price) => price.minus(market).abs().div(market));
  if (first === undefined) return [];
  const isInside = prices.some((price) => price.gte(market)) && prices.some((price) => price.lte(market));
  return [isInside ? ZERO : minDecimal(first, ...others)];
}

/** A price in another unit than the market's is far from it too; any other denial has no price to compare. */
function misfit({ level, levelFactor, market }: Readonly<Record<string, string>>): readonly Decimal[] {
  if (level === undefined || levelFactor === undefined || market === undefined) return [];
  return nearest([decimal(level).times(levelFactor)], decimal(market));
}
