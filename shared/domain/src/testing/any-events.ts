import fc from 'fast-check';
import { ONE, ZERO, decimal } from '../decimal.ts';
import type { Fill, Order } from '../order.ts';
import type { Asker, TradeEvent, TradeEventType } from '../trade/event.ts';
import { unfilledQuantity } from '../trade/order-facts.ts';
import { noManagement } from '../trade/plan.ts';
import type { Trade } from '../trade/trade.ts';
import { transitions } from '../trade/transitions.ts';
import type { Wish } from '../trade/wish.ts';
import { TEST_NOW } from './make-signal.ts';
import { makePlan, makePlannedEntry, makePlannedTarget } from './make-trade.ts';

/** Something that is told to a trade; the numbers choose of which order, how much, and what exactly. */
export type Told = { readonly type: TradeEventType; readonly pick: number; readonly share: number };

const types = Object.keys(transitions).filter((type): type is TradeEventType => type in transitions);

/** Anything in any order: also what no venue would tell, such as the fill of an order that was rejected. */
export const anyEvents: fc.Arbitrary<readonly Told[]> = fc.array(
  fc.record({ type: fc.constantFrom(...types, 'order_filled' as const), pick: fc.nat(100), share: fc.integer({ min: 1, max: 10 }) }),
  { minLength: 1, maxLength: 30, size: 'max' },
);

const asker: Asker = { by: 'provider', messageId: 'message-2' };
const plans = [
  makePlan({ entries: [makePlannedEntry('2', '39900')] }),
  makePlan({ management: { ...noManagement, trailingEntry: decimal('100') } }), // no order stands for its entry
  makePlan({ stopLoss: decimal('40500') }), // beyond its entry, which is not placed
];

/** The event as it is told to this trade as its `count`th. */
export function toldEvent(trade: Trade, { type, pick, share }: Told, count: number): TradeEvent {
  return { eventId: `told-${count}`, at: TEST_NOW + count, ...wordsOf(trade, type, pick, share) };
}

function wordsOf(trade: Trade, type: TradeEventType, pick: number, share: number): Wish {
  const order = trade.orders[pick % (trade.orders.length + 1)]; // or none
  const clientOrderId = order?.intent.clientOrderId ?? 'nobody';
  const venueOrderId = `venue-${clientOrderId}`;
  switch (type) {
    case 'created':
      return { type };
    case 'noted':
      return { type, asker: null, code: 'SEEN', detail: 'nothing' };
    case 'order_accepted':
      return { type, clientOrderId, venueOrderId };
    case 'order_cancelled':
    case 'order_expired':
      return { type, clientOrderId, venueOrderId };
    case 'order_filled':
      return { type, venueOrderId, fill: fillOf(trade, order, share) };
    case 'order_rejected':
      return { type, clientOrderId, code: pick % 2 === 0 ? 'REJECTED' : 'WOULD_TRIGGER', venueMessage: 'no' };
    case 'order_unresolved':
    case 'order_retried':
      return { type, clientOrderId };
    case 'position_liquidated':
      return { type, venueOrderId, fill: { ...fillOf(trade, undefined, share), quantity: decimal(String(share)).div('4') } };
    case 'position_adopted':
      return { type, quantity: pick % 3 === 0 ? ZERO : decimal(String(share)).div('4'), price: decimal('40100') };
    case 'funding_paid':
      return { type, amount: decimal(String(share - 5)) };
    case 'entries_cancelled':
      return { type, asker };
    case 'entries_expired':
      return { type };
    case 'close_wanted':
      return { type, asker, fraction: pick % 2 === 0 ? ONE : decimal('0.5') };
    case 'stop_moved':
      return { type, asker, stopLoss: decimal(pick % 2 === 0 ? '40500' : '39500'), source: 'instruction' };
    case 'soft_stop_watched':
      return { type, since: pick % 2 === 0 ? TEST_NOW : null };
    case 'target_reached':
      return { type, price: decimal(pick % 2 === 0 ? '41000' : '42000') };
    case 'targets_changed':
      return { type, asker, targets: [makePlannedTarget('43000', '0.5')] };
    case 'plan_amended':
      return { type, asker, plan: plans[pick % plans.length] ?? makePlan() };
    case 'emergency_exit':
      return { type, code: 'STOP_NOT_LIVE_IN_TIME' };
  }
}

function fillOf(trade: Trade, order: Order | undefined, share: number): Fill {
  const quantity = order && share > 4 ? unfilledQuantity(order) : decimal(String(share)).div('10');
  const clientOrderId = order?.intent.clientOrderId ?? 'nobody';
  const fillId = `fill-${trade.events.length}-${trade.events.at(-1)?.eventId ?? ''}`;
  return { fillId, clientOrderId, price: decimal('40000'), quantity, fee: ONE, liquidity: 'taker', at: TEST_NOW };
}
