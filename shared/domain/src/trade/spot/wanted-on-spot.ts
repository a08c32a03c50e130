import { type Decimal, ZERO, maxDecimal, minDecimal, sumDecimals } from '../../decimal.ts';
import { isGivenUp, isLive, ordersOfKind, unfilledQuantity } from '../order-facts.ts';
import type { Trade } from '../trade.ts';
import type { WantedOrder } from '../wanted-order.ts';
import { targetsLeft } from '../wanted-targets.ts';
import { sellablePart } from './sellable-part.ts';

/**
 * What should be sold at market now: all or a part of it, because somebody wants that, or the shares of targets that the market has reached.
 * A sale that the venue refused until it was given up is not wanted any more, so that the stop comes back. What would be left and too
 * little for an order of its own goes with the last sale.
 */
function wantedSales(trade: Trade): readonly WantedOrder[] {
  const { position, plan, closeWanted, exitQuantity, orders } = trade;
  const free = maxDecimal(ZERO, position.quantity.minus(beingSold(trade, 'target')));
  const exit = closeWanted ? free : minDecimal(exitQuantity, free);
  const exits = exit.gt(ZERO) && !isGivenUp(orders, 'exit') ? [sale('exit', exit, null)] : [];
  const targets = targetsLeft(trade)
    .filter(({ index }) => plan.targets[index]?.reached && !isGivenUp(orders, `target-${index}`))
    .map(({ index, price, quantity }) => sale(`target-${index}`, quantity, price));
  const sales = [...exits, ...targets];
  const rest = position.quantity.minus(sumDecimals(sales.map(({ quantity }) => quantity)));
  const isCrumb = rest.gt(ZERO) && sellablePart(rest, trade).eq(ZERO);
  return isCrumb ? sales.map((one, place) => (place === sales.length - 1 ? { ...one, quantity: one.quantity.plus(rest) } : one)) : sales;
}

export function wantedSalesOnSpot(trade: Trade): readonly WantedOrder[] {
  return wantedSales(trade).filter(({ leg }) => leg !== 'exit');
}

/** The exit, and one stop for everything that is neither being sold nor about to be: there is no reduce-only, and a stop locks what it would sell. */
export function wantedExitsOnSpot(trade: Trade): readonly WantedOrder[] {
  const { position, plan } = trade;
  const sales = wantedSales(trade);
  const onTheirWay = [...ordersOfKind(trade.orders, 'exit'), ...ordersOfKind(trade.orders, 'target')].filter(isLive);
  const awaited = sales.filter(({ leg }) => !onTheirWay.some(({ intent }) => intent.leg === leg));
  const selling = sumDecimals([...onTheirWay.map(unfilledQuantity), ...awaited.map(({ quantity }) => quantity)]);
  const quantity = sellablePart(maxDecimal(ZERO, position.quantity.minus(selling)), trade);
  const exits = sales.filter(({ leg }) => leg === 'exit');
  if (quantity.eq(ZERO)) return exits;
  const stop = {
    leg: 'stop',
    side: 'sell',
    type: 'stop',
    quantity,
    limitPrice: null,
    triggerPrice: plan.stopLoss,
    reduceOnly: false,
  } as const;
  return [...exits, stop];
}

function beingSold({ orders }: Trade, kind: 'target'): Decimal {
  return sumDecimals(ordersOfKind(orders, kind).filter(isLive).map(unfilledQuantity));
}

/** @param level the target for which it is sold */
function sale(leg: WantedOrder['leg'], quantity: Decimal, level: Decimal | null): WantedOrder {
  return { leg, side: 'sell', type: 'market', quantity, limitPrice: null, triggerPrice: level, reduceOnly: false };
}
