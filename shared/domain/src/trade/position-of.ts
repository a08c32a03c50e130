import { type Decimal, ZERO, maxDecimal, roundMoney, sumDecimals } from '../decimal.ts';
import type { Fill, Order } from '../order.ts';
import type { PositionSide } from '../signals/outcome.ts';
import { legKind } from './order-facts.ts';
import type { Position } from './trade.ts';

const quantityOf = (fills: readonly Fill[]): Decimal => sumDecimals(fills.map(({ quantity }) => quantity));
const notionalOf = (fills: readonly Fill[]): Decimal => sumDecimals(fills.map(({ price, quantity }) => price.times(quantity)));

/**
 * The position that the fills add up to, in whatever order they came. Exits earn the difference to the average of all entries filled.
 * More exits than entries known so far (an entry's fill is late) is flat until that fill comes.
 * @param funding what was booked of it, which no fill tells
 */
export function positionOf(side: PositionSide, orders: readonly Order[], funding: Decimal = ZERO): Position {
  const entries = orders.filter(({ intent }) => legKind(intent.leg) === 'entry').flatMap(({ fills }) => fills);
  const exits = orders.filter(({ intent }) => legKind(intent.leg) !== 'entry').flatMap(({ fills }) => fills);
  const entered = quantityOf(entries);
  const exited = quantityOf(exits);
  const spent = notionalOf(entries);
  const gain = entered.eq(ZERO) ? ZERO : notionalOf(exits).minus(spent.times(exited).div(entered));
  return {
    quantity: maxDecimal(ZERO, entered.minus(exited)),
    averageEntryPrice: entered.eq(ZERO) ? ZERO : roundMoney(spent.div(entered)),
    entered,
    realizedPnl: roundMoney(side === 'long' ? gain : ZERO.minus(gain)),
    fees: sumDecimals([...entries, ...exits].map(({ fee }) => fee)),
    funding,
  };
}
