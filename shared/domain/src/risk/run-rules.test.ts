import { expect, test } from 'vitest';
import { decideSignal } from '../decide/decide-signal.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeAccount, makeDecisionContext, type MakeDecisionContextInput } from '../testing/make-decision-context.ts';
import { makeHalt } from '../testing/make-halt.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { TEST_NOW, makeLeg, makeSignal, makeStop, makeTakeProfit } from '../testing/make-signal.ts';

/** The rules as a receipt shows them: the code of each that denied. */
function denials(changes: MakeDecisionContextInput): Readonly<Record<string, string>> {
  const { rules } = decideSignal(makeDecisionContext(changes));
  return Object.fromEntries(rules.flatMap(({ rule, denial }) => (denial === null ? [] : [[rule, denial.code]])));
}

const signalAt = (ageMs: number) => ({ signal: makeSignal({ postedAt: TEST_NOW - ageMs }) });

test('the plain signal passes every rule, and every rule is asked', () => {
  const { rules } = decideSignal(makeDecisionContext());
  expect(rules.map(({ rule, passed }) => `${rule} ${passed}`)).toEqual([
    'source-authorised true',
    'copier-paused true',
    'not-halted true',
    'fresh true',
    'coin-allowed true',
    'direction-allowed true',
    'within-trading-hours true',
    'instrument-tradable true',
    'entry-present true',
    'stop-present-and-right-side true',
    'price-near-market true',
    'symbol-already-open true',
    'max-open-positions true',
    'equity-fresh true',
    'position-mode-verified true',
    'size true',
    'order-on-grid true',
    'order-risk true',
    'order-caps true',
    'order-leverage true',
    'stop-inside-liquidation true',
    'confident-enough true',
  ]);
});

test.each<[story: string, changes: MakeDecisionContextInput, denied: Readonly<Record<string, string>>]>([
  ['a stranger', { authorised: false }, { 'source-authorised': 'SOURCE_NOT_AUTHORISED' }],
  ['a paused copier', { copier: makeCopier({ paused: true }) }, { 'copier-paused': 'COPIER_PAUSED' }],
  ['a provider on hold', { halts: [makeHalt()] }, { 'not-halted': 'TRADING_HALTED' }],
  ['another provider on hold', { halts: [makeHalt({ scopeId: 'provider-2' })] }, {}],
  ['five minutes old, of five', signalAt(300_000), {}],
  ['a millisecond more', signalAt(300_001), { fresh: 'SIGNAL_STALE' }],
  ['a minute ahead', signalAt(-60_000), {}],
  ['a millisecond more ahead', signalAt(-60_001), { fresh: 'SIGNAL_STALE' }],
  ['four open of five', { openSymbols: ['A', 'B', 'C', 'D'] }, {}],
  ['five open of five', { openSymbols: ['A', 'B', 'C', 'D', 'E'] }, { 'max-open-positions': 'MAX_OPEN_POSITIONS' }],
  ['the symbol open', { openSymbols: ['BTC/USDT:USDT'] }, { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' }],
  [
    'one-way at the venue, hedged here',
    { account: makeAccount({ positionMode: 'hedge' }), setUp: { positionMode: 'one_way', crossSymbols: [] } },
    { 'position-mode-verified': 'POSITION_MODE_MISMATCH' },
  ],
  ['no leg', { order: { legs: [] } }, { 'entry-present': 'NO_ENTRY_LEG' }],
  ['a leg without a price', { order: { legs: [makeLeg('limit')] } }, { 'entry-present': 'NO_ENTRY_LEG' }],
  [
    'short on spot',
    {
      order: { side: 'short', market: 'spot', stop: makeStop({ price: '41000' }), takeProfits: [] },
      instruments: [makeInstrument({ symbol: 'BTC/USDT', kind: 'spot' })],
      quotes: [makeQuote('40000', { symbol: 'BTC/USDT' })],
    },
    { 'instrument-tradable': 'SPOT_CANNOT_SHORT' },
  ],
])('%s', (_, changes, denied) => {
  expect(denials(changes)).toEqual(denied);
});

const stop = 'stop-present-and-right-side';

test.each<[story: string, order: MakeDecisionContextInput['order'], denied: string | undefined]>([
  ['no stop', { stop: null }, 'STOP_MISSING'],
  ['a stop without a price', { stop: makeStop({ candle: '4h' }) }, 'STOP_MISSING'],
  ['a candle stop is a stop at its price', { stop: makeStop({ price: '39000', candle: '4h' }) }, undefined],
  ['a percentage of nobody knows what', { stop: makeStop({ percent: '2' }) }, 'PERCENT_AMBIGUOUS'],
  ['points', { stop: makeStop({ points: '500' }) }, 'PERCENT_AMBIGUOUS'],
  ['above the entry of a long', { stop: makeStop({ price: '40050' }) }, 'STOP_WRONG_SIDE'],
  ['at the entry', { stop: makeStop({ price: '40000' }) }, 'STOP_DISTANCE_ZERO'],
  ['inside the ladder', { legs: [makeLeg('limit', ['40000', '38900'])] }, 'STOP_WRONG_SIDE'],
  ['below the whole ladder', { legs: [makeLeg('limit', ['40000', '39100'])] }, undefined],
  ['below the entry of a short', { side: 'short', takeProfits: [] }, 'STOP_WRONG_SIDE'],
])('stop: %s', (_, order, denied) => {
  expect(denials({ order })[stop]).toBe(denied);
});

const near = 'price-near-market';
const market = (price: string) => ({ quotes: [makeQuote(price)] });

test.each<[story: string, changes: MakeDecisionContextInput, denied: string | undefined]>([
  // (42000 - 40000) / 42000 = 0.0476, of 0.05
  ['near enough', { ...market('42000'), order: { takeProfits: [] } }, undefined],
  // (42200 - 40000) / 42200 = 0.0521
  ['too far', { ...market('42200'), order: { takeProfits: [] } }, 'PRICE_TOO_FAR'],
  [
    'the nearest of a ladder counts',
    { ...market('42200'), order: { legs: [makeLeg('limit', ['41500', '40000'])], takeProfits: [] } },
    undefined,
  ],
  ['now, without a price', { ...market('45000'), order: { legs: [makeLeg('market')], takeProfits: [] } }, undefined],
  [
    'now, with a reference far away',
    { ...market('45000'), order: { legs: [makeLeg('market', ['40000'])], takeProfits: [] } },
    'PRICE_TOO_FAR',
  ],
  // bounds 10% away on both sides
  [
    'inside a wide zone',
    { ...market('40000'), order: { legs: [makeLeg('zone', ['36000', '44000'])], stop: makeStop({ price: '35000' }), takeProfits: [] } },
    undefined,
  ],
  ['below the stop', market('38900'), 'PRICE_TOO_FAR'],
  ['at the stop', market('39000'), 'PRICE_TOO_FAR'],
  [
    'a breakout that still has to come up past its stop',
    { ...market('38900'), order: { legs: [makeLeg('breakout', ['40000'])] } },
    undefined,
  ],
  ['one target passed of two', market('41500'), undefined],
  ['every target passed', { ...market('41500'), order: { takeProfits: [makeTakeProfit('41000')] } }, 'PRICE_TOO_FAR'],
  [
    'every target passed but the open one',
    { ...market('41500'), order: { takeProfits: [makeTakeProfit('41000'), makeTakeProfit(null, { open: true })] } },
    undefined,
  ],
])('market: %s', (_, changes, denied) => {
  expect(denials(changes)[near]).toBe(denied);
});

test('every rule is asked after a denial too, and the first one decides', () => {
  const copier = makeCopier({ paused: true, settings: makeCopierSettings({ maxOpenPositions: 0 }) });
  const decision = decideSignal(makeDecisionContext({ authorised: false, copier, ...market('50000') }));
  expect(decision.denial?.code).toBe('SOURCE_NOT_AUTHORISED');
  expect(decision.rules.flatMap(({ denial }) => denial?.code ?? [])).toEqual([
    'SOURCE_NOT_AUTHORISED',
    'COPIER_PAUSED',
    'PRICE_TOO_FAR',
    'MAX_OPEN_POSITIONS',
  ]);
  expect(decision.rules.find(({ rule }) => rule === 'size')).toMatchObject({ passed: true });
  expect(decision.plan).toBeNull();
});

test('without an instrument the rules that need none are asked', () => {
  const { rules, denial } = decideSignal(makeDecisionContext({ order: { base: 'NOPE' } }));
  expect(rules.map(({ rule }) => rule)).toEqual([
    'source-authorised',
    'copier-paused',
    'not-halted',
    'fresh',
    'coin-allowed',
    'direction-allowed',
    'within-trading-hours',
    'instrument-tradable',
    'max-open-positions',
    'equity-fresh',
  ]);
  expect(denial?.code).toBe('INSTRUMENT_UNKNOWN');
});
