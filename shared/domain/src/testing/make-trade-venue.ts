import { type Decimal, ZERO, decimal, floorToStep, maxDecimal, minDecimal, sumDecimals } from '../decimal.ts';
import { isReducing, type Fill, type OrderIntent } from '../order.ts';
import type { TradeEvent } from '../trade/event.ts';
import { acceptedEventId, endedEventId, fillEventId, rejectedEventId } from '../trade/event-id.ts';
import type { VenueOrderView } from '../trade/reconcile-orders.ts';
import { TEST_NOW } from './make-signal.ts';

type BookedOrder = { readonly intent: OrderIntent; status: VenueOrderView['status']; readonly fills: Fill[] };

/** A venue without prices: somebody else says what fills. It keeps reduce-only orders from ever turning the position. */
export type TradeVenue = {
  /** Returns the events that the venue tells; an order that it has already changes nothing. */
  readonly place: (intent: OrderIntent) => readonly TradeEvent[];
  readonly cancel: (clientOrderId: string) => readonly TradeEvent[];
  /** Fills up to `share` of what is left of an open order, at least one step. */
  readonly fill: (clientOrderId: string, share: Decimal, price: Decimal) => readonly TradeEvent[];
  readonly openOrders: () => readonly OrderIntent[];
  readonly view: (clientOrderId: string) => VenueOrderView | 'NOT_FOUND';
  /** Base asset, 0 or more, on the trade's side. */
  readonly position: () => Decimal;
  readonly fills: () => readonly (Fill & { readonly reduceOnly: boolean })[];
};

const step = decimal('0.001');

export function makeTradeVenue(): TradeVenue {
  const orders = new Map<string, BookedOrder>();
  const refused = new Set<string>();
  const asked = new Map<string, OrderIntent>();
  let told = 0;
  const at = (): number => TEST_NOW + ++told;
  const venueOrderIdOf = (clientOrderId: string): string => `venue-${clientOrderId}`;

  const fills = (): readonly (Fill & { reduceOnly: boolean })[] =>
    [...orders.values()].flatMap((order) => order.fills.map((fill) => ({ ...fill, reduceOnly: isReducing(order.intent) })));
  const position = (): Decimal => sumDecimals(fills().map(({ quantity, reduceOnly }) => (reduceOnly ? ZERO.minus(quantity) : quantity)));

  const end = (clientOrderId: string, type: 'order_cancelled' | 'order_expired'): readonly TradeEvent[] => {
    const order = orders.get(clientOrderId);
    if (order?.status !== 'open') return [];
    order.status = type === 'order_cancelled' ? 'cancelled' : 'expired';
    return [{ type, eventId: endedEventId(clientOrderId), at: at(), clientOrderId, venueOrderId: venueOrderIdOf(clientOrderId) }];
  };

  const fill = (clientOrderId: string, share: Decimal, price: Decimal): readonly TradeEvent[] => {
    const order = orders.get(clientOrderId);
    if (order?.status !== 'open') return [];
    const left = order.intent.quantity.minus(sumDecimals(order.fills.map((one) => one.quantity)));
    const possible = isReducing(order.intent) ? minDecimal(left, position()) : left;
    if (possible.eq(ZERO)) return end(clientOrderId, 'order_expired');
    const quantity = maxDecimal(step, floorToStep(possible.times(share), step));
    const fillId = `fill-${at()}`;
    const one: Fill = { fillId, clientOrderId, price, quantity, fee: decimal('0.1'), liquidity: 'taker', at: at() };
    order.fills.push(one);
    if (quantity.eq(left)) order.status = 'filled';
    return [{ type: 'order_filled', eventId: fillEventId(fillId), at: one.at, fill: one, venueOrderId: venueOrderIdOf(clientOrderId) }];
  };

  const place = (intent: OrderIntent): readonly TradeEvent[] => {
    const { clientOrderId } = intent;
    const known = asked.get(clientOrderId);
    if (known !== undefined && known !== intent) throw new Error(`${clientOrderId} was asked for with another content`);
    asked.set(clientOrderId, intent);
    if (orders.has(clientOrderId) || refused.has(clientOrderId)) return [];
    if (isReducing(intent) && position().eq(ZERO)) {
      refused.add(clientOrderId);
      const [code, eventId] = ['ALREADY_FLAT', rejectedEventId(clientOrderId)];
      return [{ type: 'order_rejected', eventId, at: at(), clientOrderId, code, venueMessage: 'nothing to reduce' }];
    }
    orders.set(clientOrderId, { intent, status: 'open', fills: [] });
    const eventId = acceptedEventId(clientOrderId);
    return [{ type: 'order_accepted', eventId, at: at(), clientOrderId, venueOrderId: venueOrderIdOf(clientOrderId) }];
  };

  return {
    place,
    cancel: (clientOrderId) => end(clientOrderId, 'order_cancelled'),
    fill,
    openOrders: () => [...orders.values()].filter(({ status }) => status === 'open').map(({ intent }) => intent),
    view: (clientOrderId) => {
      const order = orders.get(clientOrderId);
      return order ? { venueOrderId: venueOrderIdOf(clientOrderId), status: order.status, fills: order.fills } : 'NOT_FOUND';
    },
    position,
    fills,
  };
}
