import { ZERO, type Decimal } from '../decimal.ts';
import type { Instrument, PriceBar, Quote } from '../instruments/instrument.ts';
import { cancelOrder } from '../matching/cancel-order.ts';
import { unrealizedPnl } from '../matching/margin.ts';
import { matchBar } from '../matching/match-bar.ts';
import { newPaperAccount, positionsOf, type MatchEvent, type MatchingRules, type PaperAccountState } from '../matching/paper-account.ts';
import { placeOrder, type Placement } from '../matching/place-order.ts';
import type { OrderIntent } from '../order.ts';
import { MINUTE_MS, type UnixMs } from '../time.ts';
import { advanceTrade, type Advance } from '../trade/advance-trade.ts';
import type { TradeEvent } from '../trade/event.ts';
import { acceptedEventId, endedEventId, fillEventId, rejectedEventId } from '../trade/event-id.ts';
import { manageTrade } from '../trade/manage/manage-trade.ts';
import { ownPositionEvents } from '../trade/own-position-events.ts';
import type { Trade, VenueAction } from '../trade/trade.ts';
import { toEvents, type Wish } from '../trade/wish.ts';

/** A paper account and the trade on it, at one moment; what is done with it gives another house. No engine in between: all answers arrive at once. */
export type CandleHouse = {
  readonly account: PaperAccountState;
  readonly trade: Trade | null;
  readonly instrument: Instrument;
  readonly rules: MatchingRules;
  readonly price: Decimal;
  readonly at: UnixMs;
};

export type Candle = { readonly open: Decimal; readonly high: Decimal; readonly low: Decimal; readonly close: Decimal };

export function openCandleHouse(instrument: Instrument, rules: MatchingRules, balance: Decimal): CandleHouse {
  return { account: newPaperAccount('account-1', instrument.quote, balance, 0), trade: null, instrument, rules, price: ZERO, at: 0 };
}

const PIECES = 50;

/** The market goes straight to a price, in many small pieces: after each, what filled is known to the trade, and it is looked after. */
function goTo(house: CandleHouse, price: Decimal, at: UnixMs): CandleHouse {
  const piece = price.minus(house.price).div(String(PIECES));
  const prices = Array.from({ length: PIECES }, (_, place) => price.minus(piece.times(String(PIECES - 1 - place))));
  return prices.reduce((current, next) => moveTo(current, next, at), house);
}

/** In one bar, the worse way through it: orders between the last price and this one fill, then the trade is looked after as the engine does at a tick. */
export function moveTo(house: CandleHouse, price: Decimal, at: UnixMs): CandleHouse {
  const [low, high] = house.price.lt(price) ? [house.price, price] : [price, house.price];
  const { symbol } = house.instrument;
  const bar: PriceBar = { symbol, from: house.at, to: at, open: house.price, high, low, close: price, spreadRatio: ZERO, volume: null };
  const { account, events } = matchBar(house.account, bar, house.instrument, house.rules);
  return look(take({ ...house, account, price, at }, events));
}

/** The next candle opens: the market jumps there. */
export function jumpTo(house: CandleHouse, price: Decimal, at: UnixMs): CandleHouse {
  return moveTo({ ...house, price }, price, at);
}

/**
 * The rest of a candle that has opened, its highest and lowest price in the order that leaves the account poorer at its close, as the paper
 * venue decides within a bar.
 */
export function liveThrough(house: CandleHouse, { high, low, close }: Candle, endsAt: UnixMs): CandleHouse {
  const walk = (corners: readonly Decimal[]): CandleHouse =>
    corners.reduce((current, corner, place) => goTo(current, corner, endsAt - (corners.length - 1 - place) * 20 * MINUTE_MS - 1), house);
  const [lowFirst, highFirst] = [walk([low, high, close]), walk([high, low, close])];
  return worth(highFirst).lt(worth(lowFirst)) ? highFirst : lowFirst;
}

function worth({ account, instrument, price }: CandleHouse): Decimal {
  return positionsOf(account, instrument.symbol).reduce((sum, position) => sum.plus(unrealizedPnl(position, price)), account.balance);
}

/** A trade was just created: its entries are placed. */
export function startTrade(house: CandleHouse, { trade, actions }: Advance): CandleHouse {
  return look(carryOut({ ...house, trade }, actions));
}

/** Somebody wants something of the trade. */
export function wish(house: CandleHouse, wishes: readonly Wish[]): CandleHouse {
  return tell(house, toEvents(wishes, `wish:${house.at}`, house.at));
}

function look(house: CandleHouse): CandleHouse {
  return house.trade === null
    ? house
    : tell(house, manageTrade(house.trade, { quote: quoteOf(house), closedCandles: [], pause: null, at: house.at }));
}

function quoteOf({ instrument: { symbol }, price, at }: CandleHouse): Quote {
  return { symbol, bid: price, ask: price, last: price, at };
}

/** Something happened to the trade. */
export function tell(house: CandleHouse, events: readonly TradeEvent[]): CandleHouse {
  return events.reduce((current, event) => {
    if (current.trade === null) return current;
    const { trade, actions } = advanceTrade(current.trade, event);
    return carryOut({ ...current, trade }, actions);
  }, house);
}

function take(house: CandleHouse, events: readonly MatchEvent[]): CandleHouse {
  return events.reduce(
    (current, event) => (current.trade === null ? current : tell(current, toTradeEvents(current.trade, event, current.at))),
    house,
  );
}

function carryOut(house: CandleHouse, actions: readonly VenueAction[]): CandleHouse {
  return actions.reduce((current, { type, clientOrderId }) => {
    const order = current.trade?.orders.find(({ intent }) => intent.clientOrderId === clientOrderId);
    if (!order) return current;
    if (type === 'place') return place(current, order.intent);
    const { account, events } = cancelOrder(current.account, clientOrderId);
    return take({ ...current, account }, events);
  }, house);
}

function place(house: CandleHouse, intent: OrderIntent): CandleHouse {
  const { instrument, rules, price, at } = house;
  const placed = placeOrder({ account: house.account, intent, instrument, quote: quoteOf(house), lastPriceOf: () => price, at, rules });
  const answered = tell({ ...house, account: placed.account }, refusal(placed.placement, intent.clientOrderId, at));
  return take(answered, placed.events);
}

function refusal(placement: Placement, clientOrderId: string, at: UnixMs): readonly TradeEvent[] {
  if (placement.code === 'ACCEPTED' || placement.code === 'ALREADY_PLACED') return [];
  const code = placement.code === 'REJECTED' ? placement.reason : placement.code;
  return [
    { type: 'order_rejected', eventId: rejectedEventId(clientOrderId), at, clientOrderId, code, venueMessage: placement.venueMessage },
  ];
}

function toTradeEvents(trade: Trade, event: MatchEvent, at: UnixMs): readonly TradeEvent[] {
  switch (event.type) {
    case 'order_accepted':
      return [{ ...event, eventId: acceptedEventId(event.clientOrderId), at }];
    case 'order_filled': {
      const { type, fill, venueOrderId } = event;
      return [{ type, eventId: fillEventId(fill.fillId), at: fill.at, fill, venueOrderId }];
    }
    case 'order_cancelled':
    case 'order_expired':
      return [{ ...event, eventId: endedEventId(event.clientOrderId), at }];
    case 'position_liquidated':
    case 'funding_paid':
      return ownPositionEvents(trade, [event]);
  }
}
