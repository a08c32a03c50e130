import type { TradeEvent, TradeEventOf, TradeEventType } from './event.ts';
import type { Trade } from './trade.ts';
import { transitions } from './transitions.ts';

/** The trade with the event's fact in it, as the table of transitions says; what follows for its orders is not decided here. */
export function applyEvent(trade: Trade, event: TradeEvent): Trade {
  return book(event.type, trade, event);
}

function book<Type extends TradeEventType>(type: Type, trade: Trade, event: TradeEventOf<Type>): Trade {
  const transition = transitions[type];
  return transition[trade.stage] === 'kept' ? trade : transition.book(trade, event);
}
