import { type Decimal, ZERO, maxDecimal, roundMoney, sumDecimals } from '../decimal.ts';
import type { Fill } from '../order.ts';
import { legKind } from './order-facts.ts';
import { isRefusedAsTooLittle, sellablePart } from './spot/sellable-part.ts';
import { feeInQuote } from './fee-in-quote.ts';
import type { Position, Trade } from './trade.ts';

const quantityOf = (fills: readonly Fill[]): Decimal => sumDecimals(fills.map(({ quantity }) => quantity));
const notionalOf = (fills: readonly Fill[]): Decimal => sumDecimals(fills.map(({ price, quantity }) => price.times(quantity)));
const takenInBase = ({ fee, feeAsset }: Fill): Decimal => (feeAsset === 'base' ? fee : ZERO);

/**
 * The position that the fills add up to, in whatever order they came. Exits earn the difference to the average of all entries filled.
 * More exits than entries known so far (an entry's fill is late) is flat until that fill comes. What is held on spot is less by the fees taken
 * in the base asset, and what of it is too little to sell at the stop (or when it was to be sold) is dust, which stays valued at its cost. Funding, which no fill tells, is kept.
 */
export function positionOf(trade: Pick<Trade, 'side' | 'orders' | 'instrument' | 'plan' | 'position' | 'closeWanted'>): Position {
  const { side, orders, instrument, position } = trade;
  const entries = orders.filter(({ intent }) => legKind(intent.leg) === 'entry').flatMap(({ fills }) => fills);
  const exits = orders.filter(({ intent }) => legKind(intent.leg) !== 'entry').flatMap(({ fills }) => fills);
  const fills = [...entries, ...exits];
  const entered = quantityOf(entries);
  const exited = quantityOf(exits);
  const spent = notionalOf(entries);
  const gain = entered.eq(ZERO) ? ZERO : notionalOf(exits).minus(spent.times(exited).div(entered));
  const held = maxDecimal(ZERO, entered.minus(exited).minus(sumDecimals(fills.map(takenInBase))));
  const sellable = instrument.kind === 'spot' ? sellablePart(held, trade) : held;
  const quantity = instrument.kind === 'spot' && isRefusedAsTooLittle(sellable, trade) ? ZERO : sellable;
  return {
    quantity,
    dust: held.minus(quantity),
    averageEntryPrice: entered.eq(ZERO) ? ZERO : roundMoney(spent.div(entered)),
    entered,
    realizedPnl: roundMoney(side === 'long' ? gain : ZERO.minus(gain)),
    fees: sumDecimals(fills.map(feeInQuote)),
    funding: position.funding,
  };
}
