import { type Decimal, sumDecimals } from '../decimal.ts';
import { type Order, type OrderLeg, isTerminal } from '../order.ts';

export type LegKind = 'entry' | 'stop' | 'target' | 'exit';

export function legKind(leg: OrderLeg): LegKind {
  if (leg === 'stop' || leg === 'exit') return leg;
  return leg.startsWith('entry-') ? 'entry' : 'target';
}

export function filledQuantity({ fills }: Order): Decimal {
  return sumDecimals(fills.map(({ quantity }) => quantity));
}

/** What the order would still execute if it lives. */
export function unfilledQuantity(order: Order): Decimal {
  return order.intent.quantity.minus(filledQuantity(order));
}

/** True while something can still happen to the order: intended, unresolved, or at the venue. */
export function isLive({ state }: Order): boolean {
  return !isTerminal(state);
}

/** True when the venue has said that it holds the order. */
export function isAtVenue({ state }: Order): boolean {
  return state.status === 'accepted' || state.status === 'partially_filled';
}

export function ordersOfKind(orders: readonly Order[], kind: LegKind): readonly Order[] {
  return orders.filter(({ intent }) => legKind(intent.leg) === kind);
}

/** The price of a target's order: its limit, or the level that it was sold at market for. */
export function levelOfTarget({ intent }: Order): Decimal | null {
  return intent.limitPrice ?? intent.triggerPrice;
}

/** How many of a leg's newest orders in a row ended without having been filled or called off. */
export function setbacks(orders: readonly Order[], leg: OrderLeg): number {
  const ofLeg = orders.filter(({ intent }) => intent.leg === leg);
  const lastGood = ofLeg.findLastIndex(({ state, cancelWanted }) => !isTerminal(state) || state.status === 'filled' || cancelWanted);
  return ofLeg.length - 1 - lastGood;
}

/** After so many setbacks a leg is not tried again. What protects the position is tried longer; the protector takes over from there. */
const setbacksAllowed: Readonly<Record<LegKind, number>> = { entry: 0, target: 0, stop: 4, exit: 4 };

export function isGivenUp(orders: readonly Order[], leg: OrderLeg): boolean {
  return setbacks(orders, leg) > setbacksAllowed[legKind(leg)];
}

/** Calls off orders: living ones are to be cancelled, and the ends of the others no longer count as setbacks of their leg. */
export function callOff(orders: readonly Order[], applies: (order: Order) => boolean): readonly Order[] {
  return orders.map((order) => (!order.cancelWanted && applies(order) ? { ...order, cancelWanted: true } : order));
}

/** Lets given-up legs of these kinds be tried again. */
export function forgive(orders: readonly Order[], kinds: readonly LegKind[]): readonly Order[] {
  return callOff(orders, (order) => !isLive(order) && order.state.status !== 'filled' && kinds.includes(legKind(order.intent.leg)));
}
