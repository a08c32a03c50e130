import { minDecimal, roundMoney, ZERO, type Decimal } from '../decimal.ts';
import { isReducing, type Fill } from '../order.ts';
import type { UnixMs } from '../time.ts';
import { endOrder } from './end-order.ts';
import { addToLedger } from './ledger.ts';
import { executableQuantity, reducibleQuantity } from './margin.ts';
import {
  positionOf,
  unfilledQuantity,
  type LedgerEntry,
  type Matched,
  type MatchingRules,
  type PaperAccountState,
} from './paper-account.ts';
import type { MatchEvent, PaperIntent, PaperOrder, PaperPosition } from './paper-account.ts';

export type Execution = {
  readonly price: Decimal;
  readonly liquidity: Fill['liquidity'];
  readonly at: UnixMs;
  /** No more than this can be filled now, base asset, more than 0; null: all of it can. */
  readonly most: Decimal | null;
};
type ProfitKind = Extract<LedgerEntry['kind'], 'realized_pnl' | 'liquidation'>;

/**
 * Returns the account after an open order was filled: what is left of it, or as much as there is to have now, and when it is reduce-only no
 * more than there is to reduce. Resting reduce-only orders that can no longer reduce anything are cancelled with it.
 */
export function applyFill(
  account: PaperAccountState,
  order: PaperOrder,
  execution: Execution,
  rules: MatchingRules,
  profitKind: ProfitKind = 'realized_pnl',
): Matched {
  const { intent } = order;
  const { most, ...how } = execution;
  const wanted = executableQuantity(account, order);
  const quantity = most === null ? wanted : minDecimal(wanted, most);
  const complete = quantity.eq(wanted);
  const feeRatio = execution.liquidity === 'maker' ? rules.makerFeeRatio : rules.takerFeeRatio;
  const fill: Fill = {
    fillId: `${account.accountId}-f${account.nextSequence}`,
    clientOrderId: intent.clientOrderId,
    quantity,
    fee: roundMoney(execution.price.times(quantity).times(feeRatio)),
    ...how,
  };
  const before = positionOf(account, intent);
  const netted = net(before, intent, fill);
  const held = replacePosition(account, before, netted.position);
  const booked = book({ ...held, nextSequence: account.nextSequence + 1 }, fill, { amount: netted.realizedPnl, kind: profitKind });
  const withFill = { ...order, fills: [...order.fills, fill] };
  // Of an order that can only reduce, what is more than there is to reduce expires.
  const isCut = complete && quantity.lt(unfilledQuantity(order));
  const after = complete ? endOrder(booked, { ...withFill, status: isCut ? 'expired' : 'filled' }) : keepOrder(booked, withFill);
  const filled: MatchEvent = {
    type: 'order_filled',
    accountId: account.accountId,
    venueOrderId: order.venueOrderId,
    fill,
    complete,
  };
  const { accountId } = account;
  const { clientOrderId } = intent;
  const expired: MatchEvent = { type: 'order_expired', accountId, clientOrderId, venueOrderId: order.venueOrderId };
  const swept = cancelUselessReduceOnly(after, intent.symbol);
  return { account: swept.account, events: [filled, ...(isCut ? [expired] : []), ...swept.events] };
}

function keepOrder(account: PaperAccountState, order: PaperOrder): PaperAccountState {
  const openOrders = account.openOrders.map((other) => (other.venueOrderId === order.venueOrderId ? order : other));
  return { ...account, openOrders };
}

type Netted = { readonly position: PaperPosition | null; readonly realizedPnl: Decimal | null };

/** The other side first reduces, and what is left opens; in hedge mode nothing is left, since no more is filled than is held. */
function net(position: PaperPosition | null, intent: PaperIntent, fill: Fill): Netted {
  const { symbol, leverage } = intent;
  const delta = intent.side === 'buy' ? fill.quantity : fill.quantity.times('-1');
  const opened = (quantity: Decimal): PaperPosition => ({ symbol, quantity, entryCost: fill.price.times(quantity.abs()), leverage });
  if (position === null) return { position: opened(delta), realizedPnl: null };
  const long = position.quantity.gt(ZERO);
  if (long === delta.gt(ZERO)) {
    const entryCost = position.entryCost.plus(fill.price.times(fill.quantity));
    return { position: { symbol, quantity: position.quantity.plus(delta), entryCost, leverage }, realizedPnl: null };
  }
  const held = position.quantity.abs();
  const closing = minDecimal(fill.quantity, held);
  const cost = closing.eq(held) ? position.entryCost : roundMoney(position.entryCost.times(closing).div(held));
  const worth = fill.price.times(closing);
  const realizedPnl = long ? worth.minus(cost) : cost.minus(worth);
  const quantity = position.quantity.plus(delta);
  if (quantity.eq(ZERO)) return { position: null, realizedPnl };
  if (quantity.gt(ZERO) === long) return { position: { ...position, quantity, entryCost: position.entryCost.minus(cost) }, realizedPnl };
  return { position: opened(quantity), realizedPnl };
}

function replacePosition(account: PaperAccountState, before: PaperPosition | null, after: PaperPosition | null): PaperAccountState {
  const others = account.positions.filter((other) => other !== before);
  return { ...account, positions: after === null ? others : [...others, after] };
}

type Profit = { readonly amount: Decimal | null; readonly kind: ProfitKind };

function book(account: PaperAccountState, fill: Fill, { amount, kind }: Profit): PaperAccountState {
  const { at, clientOrderId } = fill;
  const entries: LedgerEntry[] = [];
  if (amount !== null) entries.push({ at, kind, amount, clientOrderId });
  if (!fill.fee.eq(ZERO)) entries.push({ at, kind: 'fee', amount: fill.fee.times('-1'), clientOrderId });
  return addToLedger(account, entries);
}

function cancelUselessReduceOnly(account: PaperAccountState, symbol: string): Matched {
  let current = account;
  const events: MatchEvent[] = [];
  for (const order of account.openOrders) {
    const { intent, venueOrderId } = order;
    if (!isReducing(intent) || intent.symbol !== symbol || reducibleQuantity(current, intent).gt(ZERO)) continue;
    current = endOrder(current, { ...order, status: 'cancelled' });
    events.push({ type: 'order_cancelled', accountId: account.accountId, clientOrderId: intent.clientOrderId, venueOrderId });
  }
  return { account: current, events };
}
