import { roundMoney, ZERO, type Decimal } from '../decimal.ts';
import type { BookDepth } from '../instruments/book-depth.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import { isReducing } from '../order.ts';
import type { UnixMs } from '../time.ts';
import { endOrder } from './end-order.ts';
import { fillOrder } from './fill-order.ts';
import { takenFromBook, type Taken } from './fill-price.ts';
import { availableMargin, executableQuantity, increasingQuantity, reducibleQuantity, type LastPriceOf } from './margin.ts';
import { findPaperOrder, type Matched, type MatchEvent, type MatchingRules, type PaperAccountState } from './paper-account.ts';
import type { PaperIntent, PaperOrder } from './paper-account.ts';
import { refuseIntent } from './refuse-intent.ts';
import { refusePositionSide } from './refuse-position-side.ts';
import { refuseSpotOrder } from './spot/refuse-spot-order.ts';
import { walkBook } from './walk-book.ts';

export type Placement =
  | { readonly code: 'ACCEPTED'; readonly venueOrderId: string }
  | { readonly code: 'ALREADY_PLACED' }
  | { readonly code: 'WOULD_TRIGGER' | 'ALREADY_FLAT'; readonly venueMessage: string }
  | { readonly code: 'REJECTED'; readonly reason: string; readonly venueMessage: string };

export type PlaceOrderInput = {
  readonly account: PaperAccountState;
  readonly intent: PaperIntent;
  readonly instrument: Instrument;
  readonly quote: Quote;
  /** What lies in the book now; null or left out: not known, and the rules' slippage stands for it. */
  readonly depth?: BookDepth | null;
  /** Of the other symbols, to value what is held. */
  readonly lastPriceOf: LastPriceOf;
  /** Market time. */
  readonly at: UnixMs;
  readonly rules: MatchingRules;
};

/**
 * Returns the account after the venue was asked to place an order, with its answer. A market order, and a limit order that crosses, fill at
 * once, as taker, and whole where no book is known; else level by level (`walkBook`), up to the limit, and what is left of a limit order rests.
 * A market order with a worst price (`limitPrice`) fills up to it, and the rest of it expires; everything else rests. An order that is not ACCEPTED leaves no trace.
 */
export function placeOrder(input: PlaceOrderInput): Matched & { readonly placement: Placement } {
  const { account, instrument, at, rules } = input;
  const { accountId, nextSequence } = account;
  const intent = asVenueKnowsIt(input.intent);
  const refused = refuse({ ...input, intent });
  if (refused !== null) return { account, events: [], placement: refused };
  const venueOrderId = `${accountId}-o${nextSequence}`;
  const order: PaperOrder = { intent, venueOrderId, status: 'open', fills: [] };
  const resting: PaperAccountState = { ...account, nextSequence: nextSequence + 1, openOrders: [...account.openOrders, order] };
  const accepted: MatchEvent = { type: 'order_accepted', accountId, clientOrderId: intent.clientOrderId, venueOrderId };
  const taken = takenAtOnce({ ...input, intent });
  const placement: Placement = { code: 'ACCEPTED', venueOrderId };
  const filled =
    taken === null ? { account: resting, events: [] } : fillOrder(resting, order, { ...taken, liquidity: 'taker', at }, rules, instrument);
  const left = intent.type === 'market' ? expireRest(filled.account, venueOrderId) : { account: filled.account, events: [] };
  return { account: left.account, events: [accepted, ...filled.events, ...left.events], placement };
}

/** A market order never rests. */
function expireRest(account: PaperAccountState, venueOrderId: string): Matched {
  const order = account.openOrders.find((open) => open.venueOrderId === venueOrderId);
  if (order === undefined) return { account, events: [] };
  const { accountId } = account;
  const { clientOrderId } = order.intent;
  const expired: MatchEvent = { type: 'order_expired', accountId, clientOrderId, venueOrderId };
  return { account: endOrder(account, { ...order, status: 'expired' }), events: [expired] };
}

function refuse(input: PlaceOrderInput): Placement | null {
  const { account, intent, instrument, quote } = input;
  if (findPaperOrder(account, intent.clientOrderId) !== null) return { code: 'ALREADY_PLACED' };
  const refusal = refusePositionSide(account.positionMode, intent, instrument) ?? refuseIntent(intent, instrument, quote.last);
  if (refusal !== null) return { code: 'REJECTED', ...refusal };
  if (instrument.kind === 'spot') {
    const refused = refuseSpotOrder({ ...input, price: dearestOf(input) });
    if (refused !== null) return { code: 'REJECTED', ...refused };
  } else if (isReducing(intent) && reducibleQuantity(account, intent).eq(ZERO)) {
    return { code: 'ALREADY_FLAT', venueMessage: 'it can only reduce, and there is nothing to reduce' };
  }
  if (wouldTrigger(intent, quote)) {
    const venueMessage = `the last price ${quote.last.toString()} has already passed the trigger ${intent.triggerPrice?.toString() ?? ''}`;
    return { code: 'WOULD_TRIGGER', venueMessage };
  }
  if (instrument.kind === 'spot') return null;
  const available = availableMargin(account, (symbol) => (symbol === quote.symbol ? quote.last : input.lastPriceOf(symbol)));
  const needed = neededMargin(input);
  if (needed.gt(ZERO) && needed.gt(available)) {
    const venueMessage = `the order needs ${needed.toString()} ${account.asset}, available are ${available.toString()}`;
    return { code: 'REJECTED', reason: 'INSUFFICIENT_MARGIN', venueMessage };
  }
  return null;
}

/** What the part of an order that opens or adds would bind, with the taker fee of all of it. Quote asset; 0 for an order that only reduces. */
function neededMargin(input: PlaceOrderInput): Decimal {
  const { account, intent, rules } = input;
  const increasing = increasingQuantity(account, intent, intent.quantity);
  if (increasing.eq(ZERO)) return ZERO;
  const price = dearestOf(input) ?? intent.limitPrice ?? intent.triggerPrice ?? ZERO;
  const fee = price.times(intent.quantity).times(rules.takerFeeRatio);
  return roundMoney(price.times(increasing).div(intent.leverage).plus(fee));
}

/** The price by which the means for an order are judged: what it fills at now; its limit where a part of it is going to rest; null: it rests. */
function dearestOf(input: PlaceOrderInput): Decimal | null {
  const taken = takenAtOnce(input);
  const { type, limitPrice } = input.intent;
  return taken !== null && taken.most !== null && type === 'limit' ? limitPrice : (taken?.price ?? null);
}

/** What of an order fills right now; null when nothing does. */
function takenAtOnce({ account, intent, instrument, quote, depth = null, rules }: PlaceOrderInput): Taken | null {
  const { type, side, limitPrice } = intent;
  if (depth !== null && type !== 'stop') {
    const best = side === 'buy' ? quote.ask : quote.bid;
    const quantity = executableQuantity(account, { intent, fills: [], venueOrderId: '', status: 'open' });
    return walkBook({ instrument, depth, side, quantity, best, worst: limitPrice });
  }
  if (type === 'market') return takenFromBook(instrument, quote, intent, limitPrice, rules);
  if (type === 'stop' || limitPrice === null) return null;
  if (side === 'buy') return limitPrice.gte(quote.ask) ? { price: quote.ask, most: null } : null;
  return limitPrice.lte(quote.bid) ? { price: quote.bid, most: null } : null;
}

function wouldTrigger({ type, side, triggerPrice }: PaperIntent, { last }: Quote): boolean {
  if (type !== 'stop' || triggerPrice === null) return false;
  return side === 'sell' ? last.lte(triggerPrice) : last.gte(triggerPrice);
}

/** Drops what is ours alone, and the prices that the type does not use. */
function asVenueKnowsIt(intent: PaperIntent): PaperIntent {
  const { clientOrderId, symbol, side, type, quantity, reduceOnly, positionSide, leverage } = intent;
  const limitPrice = type === 'stop' ? null : intent.limitPrice;
  const triggerPrice = type === 'stop' ? intent.triggerPrice : null;
  const known = { clientOrderId, symbol, side, type, quantity, limitPrice, triggerPrice, reduceOnly, leverage };
  return positionSide === undefined ? known : { ...known, positionSide };
}
