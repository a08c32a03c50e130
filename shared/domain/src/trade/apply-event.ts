import type { TradeEvent, TradeEventOf, TradeEventType } from './event.ts';
import { logOddity } from './log-event.ts';
import type { Trade } from './trade.ts';
import { transitions } from './transitions.ts';

/** The trade with the event's fact in it, as the table of transitions says; what follows for its orders is not decided here. */
export function applyEvent(trade: Trade, event: TradeEvent): Trade {
  if (trade.adopted && isWishOfProvider(event))
    return logOddity(trade, event, 'TRADE_ADOPTED', `${event.type} of the provider: not followed`);
  return book(event.type, trade, event);
}

function isWishOfProvider(event: TradeEvent): boolean {
  return event.type !== 'noted' && 'asker' in event && event.asker.by === 'provider';
}

function book<Type extends TradeEventType>(type: Type, trade: Trade, event: TradeEventOf<Type>): Trade {
  const transition = transitions[type];
  return transition[trade.stage] === 'kept' ? trade : transition.book(trade, event);
}
