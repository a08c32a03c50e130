import { floorToStep, maxDecimal, minDecimal, roundMoney, ZERO, type Decimal } from '../../decimal.ts';
import type { Instrument } from '../../instruments/instrument.ts';
import type { Fill } from '../../order.ts';
import type { Execution } from '../apply-fill.ts';
import { endOrder } from '../end-order.ts';
import { addToLedger } from '../ledger.ts';
import { unfilledQuantity, type LedgerEntry, type Matched, type MatchingRules } from '../paper-account.ts';
import type { MatchEvent, PaperAccountState, PaperOrder, SpotHolding } from '../paper-account.ts';
import { holdingOf } from './holdings.ts';

/**
 * Returns the account after a spot order was filled: what is left of it, or as much as there is to have now. A buy pays the quote asset in
 * full, and its fee is taken out of what it bought; a sell pays its fee in quote. What of a buy the balance cannot pay (a stop that slipped,
 * money that a perpetual lost meanwhile) expires.
 */
export function applySpotFill(
  account: PaperAccountState,
  order: PaperOrder,
  { most, ...how }: Execution,
  rules: MatchingRules,
  instrument: Instrument,
): Matched {
  const { accountId, nextSequence } = account;
  const { intent, venueOrderId } = order;
  const { clientOrderId } = intent;
  const left = unfilledQuantity(order);
  const offered = most === null ? left : minDecimal(left, most);
  const payable = intent.side === 'buy' ? floorToStep(maxDecimal(ZERO, account.balance).div(how.price), instrument.stepSize) : offered;
  const quantity = minDecimal(offered, payable);
  const expired: MatchEvent = { type: 'order_expired', accountId, clientOrderId, venueOrderId };
  if (quantity.eq(ZERO)) return { account: endOrder(account, { ...order, status: 'expired' }), events: [expired] };

  const fee = feeOf(intent.side, how.price, quantity, how.liquidity === 'maker' ? rules.makerFeeRatio : rules.takerFeeRatio);
  const fill: Fill = { fillId: `${accountId}-f${nextSequence}`, clientOrderId, quantity, ...fee, ...how };
  const booked = book({ ...account, nextSequence: nextSequence + 1 }, order, fill, instrument);
  const withFill = { ...order, fills: [...order.fills, fill] };
  const complete = quantity.eq(left);
  const filled: MatchEvent = { type: 'order_filled', accountId, venueOrderId, fill, complete };
  if (complete) return { account: endOrder(booked, { ...withFill, status: 'filled' }), events: [filled] };
  if (quantity.lt(offered)) return { account: endOrder(booked, { ...withFill, status: 'expired' }), events: [filled, expired] };
  const openOrders = booked.openOrders.map((other) => (other.venueOrderId === venueOrderId ? withFill : other));
  return { account: { ...booked, openOrders }, events: [filled] };
}

function feeOf(side: 'buy' | 'sell', price: Decimal, quantity: Decimal, ratio: Decimal): Required<Pick<Fill, 'fee' | 'feeAsset'>> {
  return side === 'buy'
    ? { fee: roundMoney(quantity.times(ratio)), feeAsset: 'base' }
    : { fee: roundMoney(price.times(quantity).times(ratio)), feeAsset: 'quote' };
}

/** Every amount goes into the ledger of its asset, unrounded; what is held changes by the same. */
function book(account: PaperAccountState, { intent }: PaperOrder, fill: Fill, { symbol, base }: Instrument): PaperAccountState {
  const { at, clientOrderId, quantity, price, fee } = fill;
  const worth = price.times(quantity);
  const before = holdingOf(account, symbol) ?? { symbol, asset: base, quantity: ZERO, cost: ZERO };
  const isBuy = intent.side === 'buy';
  const [kind, inBase, inQuote] = isBuy
    ? (['bought', quantity, worth.times('-1')] as const)
    : (['sold', quantity.times('-1'), worth] as const);
  const entries: readonly LedgerEntry[] = [
    { at, kind, amount: inQuote, clientOrderId },
    { at, kind, amount: inBase, clientOrderId, asset: base },
    { at, kind: 'fee', amount: fee.times('-1'), clientOrderId, ...(isBuy ? { asset: base } : {}) },
  ];
  const held = before.quantity.plus(inBase).minus(isBuy ? fee : ZERO);
  const cost = isBuy ? before.cost.plus(worth) : costOfRest(before, held);
  const others = account.holdings.filter((holding) => holding.symbol !== symbol);
  const holdings = held.eq(ZERO) ? others : [...others, { ...before, quantity: held, cost }];
  return addToLedger(
    { ...account, holdings },
    entries.filter(({ amount }) => !amount.eq(ZERO)),
  );
}

function costOfRest({ quantity, cost }: SpotHolding, rest: Decimal): Decimal {
  return roundMoney(cost.times(rest).div(quantity));
}
