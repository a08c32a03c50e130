import { expect, test } from 'vitest';
import { decimal, sumDecimals } from '../decimal.ts';
import { HOUR_MS } from '../time.ts';
import { fundingTimes, payFunding, type Funding } from './pay-funding.ts';
import { havingPlaced, makePaperAccount } from './testing/make-paper.ts';

const funding: Funding = { symbol: 'BTC/USDT:USDT', rate: decimal('0.0001'), markPrice: decimal('110'), at: 8 * HOUR_MS };
const long = havingPlaced(makePaperAccount(), { quantity: decimal('2') });
const short = havingPlaced(makePaperAccount(), { side: 'sell', quantity: decimal('2') });

test('a long pays the notional at the mark price times the rate, a short receives it', () => {
  const { account, events } = payFunding(long, funding);
  expect(events).toMatchObject([{ type: 'funding_paid', side: 'long', quantity: decimal('2'), amount: decimal('-0.022') }]);
  expect(account.ledger.at(-1)).toMatchObject({ kind: 'funding', amount: decimal('-0.022'), clientOrderId: null });
  expect(sumDecimals(account.ledger.map(({ amount }) => amount)).eq(account.balance)).toBe(true);
  expect(account.positionEvents).toEqual(events);
  expect(payFunding(short, funding).events).toMatchObject([{ side: 'short', amount: decimal('0.022') }]);
});

test('below 0 it is the other way round', () => {
  const turned = { ...funding, rate: decimal('-0.0001') };
  expect(payFunding(long, turned).events).toMatchObject([{ amount: decimal('0.022') }]);
  expect(payFunding(short, turned).events).toMatchObject([{ amount: decimal('-0.022') }]);
});

test('without a position in the symbol, or a rate, nothing happens', () => {
  for (const nothing of [
    { ...funding, symbol: 'ETH/USDT:USDT' },
    { ...funding, rate: decimal('0') },
  ]) {
    expect(payFunding(long, nothing)).toEqual({ account: long, events: [] });
  }
});

test('funding times are every eight hours, the end of a span included and its start not', () => {
  const hours = (from: number, to: number) => fundingTimes(from * HOUR_MS, to * HOUR_MS).map((at) => at / HOUR_MS);
  expect(hours(7, 25)).toEqual([8, 16, 24]);
  expect(hours(8, 16)).toEqual([16]);
  expect(hours(9, 15)).toEqual([]);
});
