import { minDecimal, roundMoney, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { Order } from '../order.ts';
import { happenedAt, type PositionEvent } from '../position-event.ts';
import type { UnixMs } from '../time.ts';
import type { TradeEvent } from './event.ts';
import { fundingEventId, liquidatedEventId } from './event-id.ts';
import { maxEventsInTrade } from './log-event.ts';
import { legKind } from './order-facts.ts';
import type { Trade } from './trade.ts';

/**
 * Returns what of the events of an account's positions concerns this trade and was not booked yet: those of its symbol and side while it held
 * something. Of several trades on an account no two open ones share symbol and side; a trade that held a part of the position has that part of
 * its funding. What comes before the fills it is about are known is left out, to be asked for again.
 */
export function ownPositionEvents(trade: Trade, events: readonly PositionEvent[]): readonly TradeEvent[] {
  const seen = new Set(trade.events.map(({ eventId }) => eventId));
  const [oldest] = trade.events;
  const knownSince = trade.events.length < maxEventsInTrade ? 0 : (oldest?.at ?? 0); // what was before is no longer in the log
  const own = events.filter(({ symbol, side }) => symbol === trade.instrument.symbol && side === trade.side);
  const recent = own.filter((event) => happenedAt(event) > knownSince);
  return recent.flatMap((event) => toTradeEvent(trade, event)).filter(({ eventId }) => !seen.has(eventId));
}

function toTradeEvent(trade: Trade, event: PositionEvent): readonly TradeEvent[] {
  const { type } = event;
  if (type === 'position_liquidated') {
    const { fill, venueOrderId } = event;
    return holdsAt(trade, fill.at) ? [{ type, eventId: liquidatedEventId(fill.fillId), at: fill.at, fill, venueOrderId }] : [];
  }
  const { at, quantity, amount } = event;
  const held = minDecimal(heldBefore(trade, at), quantity);
  if (held.lte(ZERO)) return [];
  const part = held.eq(quantity) ? amount : roundMoney(amount.times(held).div(quantity));
  return [{ type, eventId: fundingEventId(at), at, amount: part }];
}

/** A trade opened later does not answer for what befell the position before, though it may have been filled in the same moment. */
function holdsAt(trade: Trade, at: UnixMs): boolean {
  return trade.position.quantity.gt(ZERO) && (trade.openedAt < at || heldBefore(trade, at).gt(ZERO));
}

/** Base asset, by the fills before that moment. */
function heldBefore({ orders }: Trade, at: UnixMs): Decimal {
  return sumDecimals(orders.flatMap((order) => order.fills.filter((fill) => fill.at < at).map(({ quantity }) => signed(order, quantity))));
}

function signed({ intent }: Order, quantity: Decimal): Decimal {
  return legKind(intent.leg) === 'entry' ? quantity : quantity.times('-1');
}
