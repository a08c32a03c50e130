import { decimal, ONE, type Decimal } from '@trade-executor/domain/decimal';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { legKind, unfilledQuantity } from '@trade-executor/domain/trade/order-facts';
import type { Trade } from '@trade-executor/domain/trade/trade';

const askers = { provider: 'the provider', trader: 'you', rules: "the copier's rules" } as const;

/** What one event of a trade's life means to its trader, in one sentence; null for what only machines care about. */
export function eventSentence(event: TradeEvent, trade: Trade): string | null {
  switch (event.type) {
    case 'created':
      return trade.round === 1 ? 'Opened from the signal.' : `Entered again on the provider's word: round ${trade.round}.`;
    case 'order_filled':
      return fillSentence(event.fill.clientOrderId, event.fill.quantity, event.fill.price, trade);
    case 'funding_paid':
      return `Funding ${event.amount.lt('0') ? 'paid' : 'received'}: ${grouped(event.amount.abs())} ${trade.instrument.quote}.`;
    case 'position_liquidated':
      return `The venue liquidated the position at ${grouped(event.fill.price)}: its margin was used up.`;
    case 'position_adopted':
      return `You changed the position by hand: ${grouped(event.quantity)} ${trade.instrument.base} is held. The provider's word no longer reaches this trade.`;
    case 'order_rejected':
      return `The venue refused the ${legOf(event.clientOrderId, trade)} order: ${event.venueMessage || event.code}.`;
    case 'order_unresolved':
      return `The ${legOf(event.clientOrderId, trade)} order got no clear answer; the venue is asked again.`;
    case 'entries_cancelled':
      return `Unfilled entries cancelled by ${askers[event.asker.by]}.`;
    case 'entries_expired':
      return 'Unfilled entries cancelled: their time is over.';
    case 'close_wanted':
      return `${event.fraction.gte(ONE) ? 'Close' : `Close of ${event.fraction.times(decimal('100')).round(2).toFixed()} %`} asked by ${askers[event.asker.by]}.`;
    case 'stop_moved':
      return `Stop moved to ${grouped(event.stopLoss)} by ${askers[event.asker.by]}.`;
    case 'soft_stop_watched':
      return event.since === null
        ? "The market came back from the provider's stop."
        : "The market is beyond the provider's stop; its time runs.";
    case 'target_reached':
      return `The market reached the target at ${grouped(event.price)}: its part is sold.`;
    case 'targets_changed':
      return `Targets changed by ${askers[event.asker.by]}.`;
    case 'plan_amended':
      return `Levels amended by ${askers[event.asker.by]}.`;
    case 'noted':
      return asSentence(event.detail);
    case 'emergency_exit':
      return 'The stop could not be made live in time: left at market.';
    case 'order_expired':
      return expirySentence(event.clientOrderId, trade);
    case 'order_accepted':
    case 'order_cancelled':
    case 'order_retried':
      return null;
  }
}

function asSentence(detail: string): string {
  const text = detail.charAt(0).toUpperCase() + detail.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function fillSentence(clientOrderId: string, quantity: Decimal, price: Decimal, trade: Trade): string {
  const order = trade.orders.find(({ intent }) => intent.clientOrderId === clientOrderId);
  const verb = order?.intent.side === 'sell' ? 'Sold' : 'Bought';
  return `${verb} ${grouped(quantity)} ${trade.instrument.base} at ${grouped(price)} (${legOf(clientOrderId, trade)}).`;
}

/** An order at market that the venue ended: what lay beyond its worst price it does not take. */
function expirySentence(clientOrderId: string, trade: Trade): string | null {
  const order = trade.orders.find(({ intent }) => intent.clientOrderId === clientOrderId);
  if (!order || order.intent.type !== 'market' || legKind(order.intent.leg) !== 'entry') return null;
  const left = `${grouped(unfilledQuantity(order))} ${trade.instrument.base}`;
  return `No more was offered within the copier's slippage: ${left} not ${order.intent.side === 'buy' ? 'bought' : 'sold'} (${legOf(clientOrderId, trade)}).`;
}

/** 80297.4 as "80,297.4": every digit, the whole part in threes. */
function grouped(value: Decimal): string {
  const [whole = '0', fraction] = value.toFixed().split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...(fraction === undefined ? [] : [fraction])].join('.');
}

function legOf(clientOrderId: string, trade: Trade): string {
  const leg = trade.orders.find(({ intent }) => intent.clientOrderId === clientOrderId)?.intent.leg ?? 'unknown';
  const [kind, place] = leg.split('-');
  return place === undefined ? leg : `${kind} ${Number(place) + 1}`;
}
