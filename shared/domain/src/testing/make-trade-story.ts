import { decimal } from '../decimal.ts';
import type { Order, OrderLeg } from '../order.ts';
import { type Advance, advanceTrade } from '../trade/advance-trade.ts';
import type { Asker, TradeEvent } from '../trade/event.ts';
import { acceptedEventId, endedEventId, fillEventId, rejectedEventId, retriedEventId, unresolvedEventId } from '../trade/event-id.ts';
import { manageTrade } from '../trade/manage/manage-trade.ts';
import type { MarketLook } from '../trade/manage/market-look.ts';
import { isLive } from '../trade/order-facts.ts';
import type { Trade, VenueAction } from '../trade/trade.ts';
import { HOUR_MS } from '../time.ts';
import { makeQuote } from './make-instrument.ts';
import { TEST_NOW } from './make-signal.ts';

export const provider: Asker = { by: 'provider', messageId: 'message-2' };
export const trader: Asker = { by: 'trader', messageId: null };

type WithoutIds<Event> = Event extends TradeEvent ? Omit<Event, 'eventId' | 'at'> : never;
export type TradeWish = WithoutIds<TradeEvent>;

export type TradeStory = {
  readonly trade: () => Trade;
  /** Orders still alive, one line each: "stop#1 sell 1 @ 39000 accepted". */
  readonly live: () => readonly string[];
  /**
   * Each tells one thing of the newest living order of a leg (or a given generation) and returns the actions that this newly wants. A fill costs
   * 1 of the quote asset; a buy on spot a thousandth of what it bought.
   */
  readonly accept: (leg: OrderLeg, generation?: number) => readonly string[];
  readonly fill: (leg: OrderLeg, quantity: string, price: string, generation?: number) => readonly string[];
  readonly reject: (leg: OrderLeg, code?: string) => readonly string[];
  readonly cancelled: (leg: OrderLeg, generation?: number) => readonly string[];
  readonly expired: (leg: OrderLeg) => readonly string[];
  readonly unresolved: (leg: OrderLeg) => readonly string[];
  readonly retried: (leg: OrderLeg) => readonly string[];
  /** Looks at the market at a price, an hour after the start unless said otherwise. */
  readonly look: (price: string, changes?: Partial<MarketLook>) => readonly string[];
  /** Any other event, with an id of its own. */
  readonly tell: (event: TradeWish) => readonly string[];
};

/** "place stop#1 sell 1 @ 39000" */
export function describeAction(trade: Trade, { type, clientOrderId }: VenueAction): string {
  const order = trade.orders.find(({ intent }) => intent.clientOrderId === clientOrderId);
  return `${type} ${order ? describeOrder(order) : clientOrderId}`;
}

function describeOrder({ intent: { leg, generation, side, quantity, limitPrice, triggerPrice } }: Order): string {
  return `${leg}#${generation} ${side} ${quantity.toString()} ${limitPrice || triggerPrice ? `@ ${String(triggerPrice ?? limitPrice)}` : 'at market'}`;
}

/** Tells a trade what happens to it, one line each, a second apart. */
export function makeTradeStory({ trade: created }: Advance): TradeStory {
  let trade = created;
  let at = TEST_NOW;
  let told = 0;

  const advance = (event: TradeEvent): readonly string[] => {
    const { trade: after, actions } = advanceTrade(trade, event);
    trade = after;
    return actions.map((action) => describeAction(after, action));
  };
  const next = (): { at: number } => ({ at: (at += 1_000) });
  const orderOf = (leg: OrderLeg, generation?: number): Order => {
    const ofLeg = trade.orders.filter(({ intent }) => intent.leg === leg && (generation ?? intent.generation) === intent.generation);
    const order = ofLeg.findLast(isLive) ?? ofLeg.at(-1);
    if (!order) throw new Error(`no order ${leg}`);
    return order;
  };
  const idOf = (leg: OrderLeg, generation?: number): string => orderOf(leg, generation).intent.clientOrderId;
  const attemptOf = ({ state }: Order): number => (state.status === 'intended' || state.status === 'unresolved' ? state.attempt : 0);

  return {
    trade: () => trade,
    live: () => trade.orders.filter(isLive).map((order) => `${describeOrder(order)} ${order.cancelWanted ? 'ending' : order.state.status}`),
    accept: (leg, generation) => {
      const clientOrderId = idOf(leg, generation);
      const venueOrderId = `venue-${clientOrderId}`;
      return advance({ ...next(), type: 'order_accepted', eventId: acceptedEventId(clientOrderId), clientOrderId, venueOrderId });
    },
    fill: (leg, quantity, price, generation) => {
      const clientOrderId = idOf(leg, generation);
      const fillId = `fill-${++told}`;
      const isSpotBuy = trade.instrument.kind === 'spot' && trade.side === 'long' && leg.startsWith('entry-');
      const fee = isSpotBuy ? ({ fee: decimal(quantity).times('0.001'), feeAsset: 'base' } as const) : ({ fee: decimal('1') } as const);
      const money = { price: decimal(price), quantity: decimal(quantity), ...fee };
      const fill = { fillId, clientOrderId, ...money, liquidity: 'taker' as const, ...next() };
      return advance({ at, type: 'order_filled', eventId: fillEventId(fillId), fill, venueOrderId: `venue-${clientOrderId}` });
    },
    reject: (leg, code = 'REJECTED') => {
      const clientOrderId = idOf(leg);
      return advance({
        ...next(),
        type: 'order_rejected',
        eventId: rejectedEventId(clientOrderId),
        clientOrderId,
        code,
        venueMessage: 'no',
      });
    },
    cancelled: (leg, generation) => {
      const clientOrderId = idOf(leg, generation);
      return advance({ ...next(), type: 'order_cancelled', eventId: endedEventId(clientOrderId), clientOrderId, venueOrderId: null });
    },
    expired: (leg) => {
      const clientOrderId = idOf(leg);
      return advance({ ...next(), type: 'order_expired', eventId: endedEventId(clientOrderId), clientOrderId, venueOrderId: null });
    },
    unresolved: (leg) => {
      const order = orderOf(leg);
      const { clientOrderId } = order.intent;
      return advance({ ...next(), type: 'order_unresolved', eventId: unresolvedEventId(clientOrderId, attemptOf(order)), clientOrderId });
    },
    retried: (leg) => {
      const order = orderOf(leg);
      const { clientOrderId } = order.intent;
      return advance({ ...next(), type: 'order_retried', eventId: retriedEventId(clientOrderId, attemptOf(order)), clientOrderId });
    },
    look: (price, changes = {}) => {
      const look = { quote: makeQuote(price), closedCandles: [], pause: null, at: TEST_NOW + HOUR_MS, ...changes };
      return manageTrade(trade, look).flatMap(advance);
    },
    tell: (event) => advance({ ...event, ...next(), eventId: `told-${++told}` }),
  };
}
