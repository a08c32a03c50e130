import { roundMoney, ZERO, type Decimal } from '../decimal.ts';
import { sideOf, type FundingEvent } from '../position-event.ts';
import { HOUR_MS, type UnixMs } from '../time.ts';
import { addToLedger } from './ledger.ts';
import { keepPositionEvent, positionsOf, type Matched, type PaperAccountState, type PaperPosition } from './paper-account.ts';

const FUNDING_EVERY_MS = 8 * HOUR_MS;

export type Funding = {
  readonly symbol: string;
  /** More than 0: longs pay shorts. */
  readonly rate: Decimal;
  readonly markPrice: Decimal;
  /** Market time. */
  readonly at: UnixMs;
};

/**
 * Returns the account after a perpetual's funding time: a long pays notional times rate, a short receives it, and the other way round below 0.
 * In hedge mode each side pays for itself.
 */
export function payFunding(account: PaperAccountState, funding: Funding): Matched {
  return positionsOf(account, funding.symbol).reduce<Matched>(
    (before, position) => {
      const paid = payForPosition(before.account, position, funding);
      return { account: paid.account, events: [...before.events, ...paid.events] };
    },
    { account, events: [] },
  );
}

function payForPosition(account: PaperAccountState, { symbol, quantity }: PaperPosition, { rate, markPrice, at }: Funding): Matched {
  const amount = roundMoney(quantity.times(markPrice).times(rate).times('-1'));
  if (amount.eq(ZERO)) return { account, events: [] };
  const { accountId } = account;
  const paid: FundingEvent = { type: 'funding_paid', accountId, symbol, side: sideOf(quantity), quantity: quantity.abs(), amount, at };
  const booked = addToLedger(account, [{ at, kind: 'funding', amount, clientOrderId: null }]);
  return { account: keepPositionEvent(booked, paid), events: [paid] };
}

/** Returns the funding times in (from, to]: 00, 08 and 16 o'clock UTC. */
export function fundingTimes(from: UnixMs, to: UnixMs): readonly UnixMs[] {
  const first = Math.floor(from / FUNDING_EVERY_MS) + 1;
  const count = Math.max(0, Math.floor(to / FUNDING_EVERY_MS) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * FUNDING_EVERY_MS);
}
