import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { decideSignal } from '../decide/decide-signal.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { makeBalance, makeDecisionContext } from '../testing/make-decision-context.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeTakeProfit } from '../testing/make-signal.ts';

function planOf(order: Partial<SignalOrder>, equity = '10000') {
  const { plan, denial } = decideSignal(makeDecisionContext({ order, balance: makeBalance(equity) }));
  if (plan === null) throw new Error(denial?.code ?? 'no plan');
  return plan;
}

const entriesOf = (order: Partial<SignalOrder>) =>
  planOf(order).entries.map(
    ({ type, limitPrice, triggerPrice }) => `${type} limit=${limitPrice?.toString() ?? '-'} trigger=${triggerPrice?.toString() ?? '-'}`,
  );

test.each<[story: string, order: Partial<SignalOrder>, entries: readonly string[]]>([
  ['market', { legs: [makeLeg('market', ['40050'])] }, ['market limit=40140.1 trigger=-']],
  ['ladder', { legs: [makeLeg('limit', ['40000', '39500'])] }, ['limit limit=40000 trigger=-', 'limit limit=39500 trigger=-']],
  ['zone', { legs: [makeLeg('zone', ['39500', '40000'])] }, ['limit limit=40000 trigger=-', 'limit limit=39500 trigger=-']],
  ['breakout', { legs: [makeLeg('breakout', ['40500'])] }, ['stop limit=- trigger=40500']],
  [
    'market or limit',
    { legs: [makeLeg('market'), makeLeg('limit', ['39500'])] },
    ['market limit=40140.1 trigger=-', 'limit limit=39500 trigger=-'],
  ],
])('entries: %s', (_, order, entries) => {
  expect(entriesOf(order)).toEqual(entries);
});

test('targets too fine for the position are merged', () => {
  const takeProfits = ['41000', '41500', '42000', '42500'].map((price) => makeTakeProfit(price));
  // 1% of 300 is 3: 3 / 1086 = 0.002, two slices of 0.001 for four targets
  const { targets, entries } = planOf({ takeProfits }, '300');
  expect(entries.map(({ quantity }) => quantity.toString())).toEqual(['0.002']);
  expect(targets.map(({ price, share }) => `${price.toString()} ${share.toString()}`)).toEqual(['41500 0.5', '42500 0.5']);
});

test('no targets, and the trade lives by its stop', () => {
  expect(planOf({ takeProfits: [] }).targets).toEqual([]);
});

test('a coarse grid moves no level past what was asked', () => {
  const coarse = makeInstrument({ tickSize: decimal('50') });
  const order = { legs: [makeLeg('limit', ['40049'])], takeProfits: [makeTakeProfit('41049')] };
  const { plan } = decideSignal(makeDecisionContext({ order, instruments: [coarse], quotes: [makeQuote('40100')] }));
  expect([plan?.entries[0]?.limitPrice, plan?.stopLoss, plan?.targets[0]?.price].map(String)).toEqual(['40000', '39000', '41000']);
});
