import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { decideSignal } from '../decide/decide-signal.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import {
  makeAccount,
  makeBalance,
  makeDecisionContext,
  makeExposure,
  type MakeDecisionContextInput,
} from '../testing/make-decision-context.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { TEST_NOW, makeLeg, makeStop, makeTakeProfit } from '../testing/make-signal.ts';
import { freshStanding, type AccountStanding } from './account-standing.ts';

/** The code of each denial, by rule: what the copier's own settings forbid. */
function denials(settings: Partial<CopierSettings>, changes: MakeDecisionContextInput = {}): Readonly<Record<string, string>> {
  const copier = makeCopier({ settings: makeCopierSettings(settings) });
  const { rules } = decideSignal(makeDecisionContext({ copier, ...changes }));
  return Object.fromEntries(rules.flatMap(({ rule, denial }) => (denial === null ? [] : [[rule, denial.code]])));
}

const standing = (changes: Partial<AccountStanding>): MakeDecisionContextInput => ({ standing: { ...freshStanding, ...changes } });
const ratio = decimal;

type Story = readonly [
  story: string,
  settings: Partial<CopierSettings>,
  changes: MakeDecisionContextInput,
  denied: Readonly<Record<string, string>>,
];

test.each<Story>([
  ['a coin on the list', { allowedCoins: ['btc', 'ETH'] }, {}, {}],
  ['a coin that is not', { allowedCoins: ['ETH'] }, {}, { 'coin-allowed': 'COIN_NOT_ALLOWED' }],
  ['a coin never traded, under its other name', { deniedCoins: ['XBT'] }, {}, { 'coin-allowed': 'COIN_NOT_ALLOWED' }],
  ['longs only, a long', { direction: 'long' }, {}, {}],
  ['shorts only, a long', { direction: 'short' }, {}, { 'direction-allowed': 'DIRECTION_NOT_ALLOWED' }],
  ['the provider’s own stop is there', { requireProviderStop: true }, {}, {}],
  [
    'the provider’s own stop is asked for, ours would be held',
    { requireProviderStop: true, defaultStop: 'ratio' },
    { order: { stop: null } },
    { 'provider-stop-given': 'PROVIDER_STOP_REQUIRED' },
  ],
  // average target 41,500: 1,500 over 1,000
  ['one and a half times the risk', { minRewardRatio: ratio('1.5') }, {}, {}],
  ['a little more is asked for', { minRewardRatio: ratio('1.51') }, {}, { 'reward-enough': 'REWARD_TOO_SMALL' }],
  ['no target, no reward', { minRewardRatio: ratio('1') }, { order: { takeProfits: [] } }, { 'reward-enough': 'REWARD_TOO_SMALL' }],
  ['a narrow spread', { maxSpreadRatio: ratio('0.001') }, {}, {}],
  [
    'a wide spread',
    { maxSpreadRatio: ratio('0.001') },
    { quotes: [makeQuote('40100', { bid: decimal('40050'), ask: decimal('40100') })] },
    { 'spread-narrow': 'SPREAD_TOO_WIDE' },
  ],
  ['enough volume', { minDailyVolume: decimal('1000') }, { factsOf: () => ({ atr: null, dailyVolume: decimal('1000') }) }, {}],
  ['an unknown volume', { minDailyVolume: decimal('1000') }, {}, { 'volume-enough': 'VOLUME_TOO_LOW' }],
  ['two of three trades today', { maxTradesPerDay: 3 }, standing({ tradesToday: 2 }), {}],
  ['three of three', { maxTradesPerDay: 3 }, standing({ tradesToday: 3 }), { 'max-trades-per-day': 'MAX_TRADES_PER_DAY' }],
  ['equity as old as it may be', {}, { balanceAt: TEST_NOW - MINUTE_MS }, {}],
  ['equity a moment older', {}, { balanceAt: TEST_NOW - MINUTE_MS - 1 }, { 'equity-fresh': 'EQUITY_STALE' }],
])('%s', (_, settings, changes, denied) => {
  expect(denials(settings, changes)).toEqual(denied);
});

// TEST_NOW is a Friday, 00:00 UTC
test.each<Story>([
  ['on the day', { tradingDays: [5] }, {}, {}],
  ['the day before, further west', { tradingDays: [4], timeZone: 'America/New_York' }, {}, {}],
  ['another day', { tradingDays: [6, 0] }, {}, { 'within-trading-hours': 'OUTSIDE_TRADING_HOURS' }],
  ['before hours', { tradingHours: { from: '09:00', to: '17:00' } }, {}, { 'within-trading-hours': 'OUTSIDE_TRADING_HOURS' }],
  ['in hours', { tradingHours: { from: '09:00', to: '17:00' } }, { marketNow: TEST_NOW + 9 * HOUR_MS }, {}],
  [
    'the hour at which they end',
    { tradingHours: { from: '09:00', to: '17:00' } },
    { marketNow: TEST_NOW + 17 * HOUR_MS },
    { 'within-trading-hours': 'OUTSIDE_TRADING_HOURS' },
  ],
  [
    'over midnight, of the evening before',
    { tradingHours: { from: '22:00', to: '02:00' }, tradingDays: [4] },
    { marketNow: TEST_NOW + HOUR_MS },
    {},
  ],
  [
    'over midnight, of an evening that is none',
    { tradingHours: { from: '22:00', to: '02:00' }, tradingDays: [5] },
    { marketNow: TEST_NOW + HOUR_MS },
    { 'within-trading-hours': 'OUTSIDE_TRADING_HOURS' },
  ],
])('hours: %s', (_, settings, changes, denied) => {
  expect(denials(settings, changes)).toEqual(denied);
});

const lost = (from: keyof AccountStanding, equity: string): MakeDecisionContextInput => ({
  standing: { ...freshStanding, [from]: decimal('10000') },
  balance: makeBalance(equity),
});

test.each<Story>([
  ['a day that is not lost yet', { maxDailyLossRatio: ratio('0.05') }, lost('dayStartEquity', '9501'), {}],
  ['a day that is', { maxDailyLossRatio: ratio('0.05') }, lost('dayStartEquity', '9500'), { 'daily-loss': 'DAILY_LOSS_LIMIT' }],
  ['a week', { maxWeeklyLossRatio: ratio('0.1') }, lost('weekStartEquity', '9000'), { 'weekly-loss': 'WEEKLY_LOSS_LIMIT' }],
  ['from the peak', { maxDrawdownRatio: ratio('0.2') }, lost('peakEquity', '7999'), { drawdown: 'DRAWDOWN_LIMIT' }],
  ['a gain is no loss', { maxDailyLossRatio: ratio('0.05') }, lost('dayStartEquity', '20000'), {}],
  ['nobody knows yet', { maxDailyLossRatio: ratio('0.05') }, {}, {}],
  ['two stops of three', { cooldownAfterStops: 3 }, standing({ stopsInRow: 2, lastStopAt: TEST_NOW }), {}],
  [
    'three stops, resting',
    { cooldownAfterStops: 3 },
    standing({ stopsInRow: 3, lastStopAt: TEST_NOW - HOUR_MS + 1 }),
    { 'cooldown-over': 'COOLDOWN' },
  ],
  ['three stops, rested', { cooldownAfterStops: 3 }, standing({ stopsInRow: 3, lastStopAt: TEST_NOW - HOUR_MS }), {}],
])('losses: %s', (_, settings, changes, denied) => {
  expect(denials(settings, changes)).toEqual(denied);
});

const open = (...exposures: Parameters<typeof makeExposure>): MakeDecisionContextInput =>
  standing({ open: exposures.map((one) => makeExposure(one)) });
const btc = { symbol: 'BTC/USDT:USDT' };

test.each<Story>([
  ['another provider’s trade holds the symbol', {}, open(btc), { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' }],
  [
    'the own trade to the other side, reversal off',
    {},
    open({ ...btc, copierId: 'copier-1', side: 'short' }),
    { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' },
  ],
  ['the own trade to the other side, reversal on', { allowReversal: true }, open({ ...btc, copierId: 'copier-1', side: 'short' }), {}],
  [
    'the own trade to the other side, reversal on, changed by hand',
    { allowReversal: true },
    open({ ...btc, copierId: 'copier-1', side: 'short', adopted: true }),
    { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' },
  ],
  [
    'the own trade to the same side, reversal on',
    { allowReversal: true },
    open({ ...btc, copierId: 'copier-1' }),
    { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' },
  ],
  [
    'refuse means refuse',
    { allowReversal: true },
    { ...open({ ...btc, copierId: 'copier-1', side: 'short' }), account: makeAccount({ conflictPolicy: 'refuse' }) },
    { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' },
  ],
  [
    'separate, the other side, hedged',
    {},
    { ...open({ ...btc, side: 'short' }), account: makeAccount({ conflictPolicy: 'separate', positionMode: 'hedge' }) },
    {},
  ],
  [
    'separate, the same side, hedged',
    {},
    { ...open(btc), account: makeAccount({ conflictPolicy: 'separate', positionMode: 'hedge' }) },
    { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' },
  ],
  [
    'separate needs hedging',
    {},
    { ...open({ ...btc, side: 'short' }), account: makeAccount({ conflictPolicy: 'separate' }) },
    { 'symbol-already-open': 'SYMBOL_ALREADY_OPEN' },
  ],
])('conflicts: %s', (_, settings, changes, denied) => {
  expect(denials(settings, changes)).toEqual(denied);
});

test('a reversal names the trade that it closes', () => {
  const copier = makeCopier({ settings: makeCopierSettings({ allowReversal: true }) });
  const own = makeExposure({ ...btc, copierId: 'copier-1', side: 'short', tradeId: 'trade-old' });
  expect(decideSignal(makeDecisionContext({ copier, standing: { ...freshStanding, open: [own] } })).reverses).toEqual(['trade-old']);
});

test('where both sides stand side by side, a call to the other side closes nothing', () => {
  const copier = makeCopier({ settings: makeCopierSettings({ allowReversal: true }) });
  const own = makeExposure({ ...btc, copierId: 'copier-1', side: 'short', tradeId: 'trade-old' });
  const account = makeAccount({ conflictPolicy: 'separate', positionMode: 'hedge' });
  const decision = decideSignal(makeDecisionContext({ copier, account, standing: { ...freshStanding, open: [own] } }));
  expect([decision.denial, decision.reverses]).toEqual([null, []]);
});

// 10,000 of equity; ETH holds 1,000 notional, 100 margin and 10 at risk
test.each<Story>([
  ['a cap of one position makes it smaller', { maxPositionRatio: ratio('0.1') }, {}, {}],
  ['and denies it when too little is left', { maxPositionRatio: ratio('0.001') }, {}, { size: 'MAX_POSITION_SIZE' }],
  [
    'all of a symbol',
    { maxSymbolRatio: ratio('0.1') },
    {
      ...open(btc),
      account: makeAccount({ conflictPolicy: 'separate', positionMode: 'hedge' }),
      order: { side: 'short', stop: makeStop({ price: '41000' }), takeProfits: [makeTakeProfit('39000')] },
    },
    { size: 'MAX_SYMBOL_EXPOSURE' },
  ],
  ['another symbol does not count there', { maxSymbolRatio: ratio('0.1') }, open({}), {}],
  ['all together', { maxExposureRatio: ratio('0.1') }, open({}), { size: 'MAX_EXPOSURE' }],
  ['the margin', { maxMarginRatio: ratio('0.01') }, open({}), { size: 'MAX_MARGIN' }],
  ['all stops at once', { maxOpenRiskRatio: ratio('0.001') }, open({}), { size: 'MAX_OPEN_RISK' }],
  ['a stop that has locked in a gain leaves no more room', { maxOpenRiskRatio: ratio('0.02') }, open({ risk: decimal('-500') }), {}],
  ['a fixed size that is not set', { sizingMethod: 'fixed' }, {}, { size: 'SIZE_NOT_SET' }],
])('caps: %s', (_, settings, changes, denied) => {
  expect(denials(settings, changes)).toEqual(denied);
});

/** Quantity, leverage and what limits it. */
function sized(settings: Partial<CopierSettings>, changes: MakeDecisionContextInput = {}): string {
  const copier = makeCopier({ settings: makeCopierSettings(settings) });
  const { rules, denial } = decideSignal(makeDecisionContext({ copier, ...changes }));
  const numbers = rules.find(({ rule }) => rule === 'size')?.numbers;
  return denial === null ? `${numbers?.['quantity']} at ${numbers?.['leverage']}x by ${numbers?.['limitedBy']}` : denial.code;
}

const first = (signalNumber: number, sizeRatio = '0.25'): MakeDecisionContextInput => ({
  newProvider: { signalNumber, firstSignals: 20, sizeRatio: decimal(sizeRatio) },
});

test.each<[story: string, settings: Partial<CopierSettings>, changes: MakeDecisionContextInput, size: string]>([
  ['a new provider: a quarter of the risk', {}, first(4), '0.023 at 1x by newProvider'],
  [
    'a new provider: a quarter of a fixed worth',
    { sizingMethod: 'fixed', fixedNotional: decimal('2000') },
    first(4),
    '0.012 at 1x by newProvider',
  ],
  ['a new provider, where the copier allows less anyway', { maxPositionRatio: ratio('0.02') }, first(4), '0.005 at 1x by position'],
  ['a new provider at full size', {}, first(4, '1'), '0.092 at 1x by risk'],
  ['a new provider, too small for the venue', {}, first(4, '0.01'), 'NEW_PROVIDER'],
  ['by risk', {}, {}, '0.092 at 1x by risk'],
  ['a fixed worth: 2,000 / 40,000', { sizingMethod: 'fixed', fixedNotional: decimal('2000') }, {}, '0.05 at 1x by method'],
  ['a fixed worth beyond the risk', { sizingMethod: 'fixed', fixedNotional: decimal('20000') }, {}, '0.092 at 1x by risk'],
  ['a tenth of equity: 1,000 / 40,000', { sizingMethod: 'equity', equityRatio: ratio('0.1') }, {}, '0.025 at 1x by method'],
  [
    'the provider’s 4% of the deposit, halved',
    { sizingMethod: 'provider', providerScale: ratio('0.5') },
    { order: { sizePercent: '4' } },
    '0.005 at 1x by method',
  ],
  ['the provider says nothing', { sizingMethod: 'provider' }, {}, '0.092 at 1x by risk'],
  ['capped at a tenth of equity', { maxPositionRatio: ratio('0.1') }, {}, '0.025 at 1x by position'],
  [
    'half of the worth in the text',
    { sizingMethod: 'fixed', fixedNotional: decimal('2000') },
    { order: { sizeFactor: '0.5' } },
    '0.025 at 1x by method',
  ],
  // 2,000 / 0.75 = 2,666.67 to liquidation at 37,333.33: 1 - 37,333.33 * 0.995 / 40,000 = 0.07133 of margin, so 14.02x
  [
    'leverage gives way to the stop',
    { maxLeverage: ratio('20') },
    { order: { leverage: '20', stop: makeStop({ price: '38000' }) } },
    '0.047 at 14x by risk',
  ],
  [
    'a bracket gives way to the notional',
    { maxLeverage: ratio('100'), riskRatio: ratio('0.1') },
    { order: { leverage: '80', legs: [makeLeg('limit', ['40000'])], stop: makeStop({ price: '39900' }) } },
    '5.324 at 50x by risk',
  ],
])('size: %s', (_, settings, changes, size) => {
  expect(sized(settings, changes)).toBe(size);
});

test('a short far from its stop cannot be held inside liquidation, even without leverage', () => {
  const order = { side: 'short' as const, stop: makeStop({ price: '79000' }), takeProfits: [makeTakeProfit('30000')] };
  expect(sized({ maxPriceDistanceRatio: ratio('0.5') }, { order })).toBe('STOP_BEYOND_LIQUIDATION');
});

test('days count by the market’s time', () => {
  expect(denials({ tradingDays: [6] }, { marketNow: TEST_NOW + DAY_MS })).toEqual({});
});
