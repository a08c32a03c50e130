import { type Decimal, ZERO, decimal, floorToStep, maxDecimal, sumDecimals } from '../decimal.ts';
import type { Fill, OrderIntent } from '../order.ts';
import type { TradeEvent } from '../trade/event.ts';
import { acceptedEventId, endedEventId, fillEventId, rejectedEventId } from '../trade/event-id.ts';
import type { VenueOrderView } from '../trade/reconcile-orders.ts';
import type { TradeVenue } from './make-trade-venue.ts';
import { TEST_NOW } from './make-signal.ts';

type BookedOrder = { readonly intent: OrderIntent; status: VenueOrderView['status']; readonly fills: Fill[] };

const step = decimal('0.001');
const FEE_RATIO = decimal('0.001');

/** A spot venue without prices: somebody else says what fills. A sell locks what it sells, and the fee of a buy is taken out of what it bought. */
export function makeSpotVenue(): TradeVenue {
  const orders = new Map<string, BookedOrder>();
  const refused = new Set<string>();
  let told = 0;
  const at = (): number => TEST_NOW + ++told;
  const venueOrderIdOf = (clientOrderId: string): string => `venue-${clientOrderId}`;

  const leftOf = ({ intent, fills }: BookedOrder): Decimal => intent.quantity.minus(sumDecimals(fills.map(({ quantity }) => quantity)));
  const isSell = ({ intent }: BookedOrder): boolean => intent.side === 'sell';
  const held = (): Decimal =>
    sumDecimals(
      [...orders.values()].flatMap((order) =>
        order.fills.map(({ quantity, fee }) => (isSell(order) ? ZERO.minus(quantity) : quantity.minus(fee))),
      ),
    );
  const locked = (): Decimal => sumDecimals([...orders.values()].filter((order) => isSell(order) && order.status === 'open').map(leftOf));

  const reject = (clientOrderId: string, code: string): readonly TradeEvent[] => {
    refused.add(clientOrderId);
    return [{ type: 'order_rejected', eventId: rejectedEventId(clientOrderId), at: at(), clientOrderId, code, venueMessage: 'no' }];
  };

  return {
    place(intent) {
      const { clientOrderId, side, quantity, reduceOnly } = intent;
      if (orders.has(clientOrderId) || refused.has(clientOrderId)) return [];
      if (reduceOnly) return reject(clientOrderId, 'REDUCE_ONLY_NOT_SUPPORTED');
      if (side === 'sell' && quantity.gt(held().minus(locked()))) return reject(clientOrderId, 'INSUFFICIENT_BALANCE');
      orders.set(clientOrderId, { intent, status: 'open', fills: [] });
      const venueOrderId = venueOrderIdOf(clientOrderId);
      return [{ type: 'order_accepted', eventId: acceptedEventId(clientOrderId), at: at(), clientOrderId, venueOrderId }];
    },
    cancel(clientOrderId) {
      const order = orders.get(clientOrderId);
      if (order?.status !== 'open') return [];
      order.status = 'cancelled';
      const venueOrderId = venueOrderIdOf(clientOrderId);
      return [{ type: 'order_cancelled', eventId: endedEventId(clientOrderId), at: at(), clientOrderId, venueOrderId }];
    },
    fill(clientOrderId, share, price) {
      const order = orders.get(clientOrderId);
      if (order?.status !== 'open') return [];
      const left = leftOf(order);
      const quantity = maxDecimal(step, floorToStep(left.times(share), step));
      const fee = isSell(order)
        ? ({ fee: decimal('0.1'), feeAsset: 'quote' } as const)
        : ({ fee: quantity.times(FEE_RATIO), feeAsset: 'base' } as const);
      const fillId = `fill-${at()}`;
      const one: Fill = { fillId, clientOrderId, price, quantity, ...fee, liquidity: 'taker', at: at() };
      order.fills.push(one);
      if (quantity.eq(left)) order.status = 'filled';
      return [{ type: 'order_filled', eventId: fillEventId(fillId), at: one.at, fill: one, venueOrderId: venueOrderIdOf(clientOrderId) }];
    },
    openOrders: () => [...orders.values()].filter(({ status }) => status === 'open').map(({ intent }) => intent),
    view(clientOrderId) {
      const order = orders.get(clientOrderId);
      return order ? { venueOrderId: venueOrderIdOf(clientOrderId), status: order.status, fills: order.fills } : 'NOT_FOUND';
    },
    position: held,
    fills: () => [...orders.values()].flatMap((order) => order.fills.map((fill) => ({ ...fill, reduceOnly: isSell(order) }))),
  };
}
