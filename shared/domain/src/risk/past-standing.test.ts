import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, ONE, ZERO, type Decimal } from '../decimal.ts';
import { makeExposure } from '../testing/make-decision-context.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { freshStanding } from './account-standing.ts';
import { lossLimitsReached } from './loss-limits.ts';
import { standingOf, standingQuestion, stopsInRow, type Ending, type PastStanding } from './past-standing.ts';

const past: PastStanding = {
  earnedAtDayStart: decimal('-200'),
  earnedAtWeekStart: decimal('100'),
  earnedAtPeak: decimal('500'),
  newPeak: null,
  tradesToday: 2,
  stopsInRow: 1,
  lastStopAt: 1_000,
};
const losses = makeCopierSettings({ maxDailyLossRatio: decimal('0.05'), maxDrawdownRatio: decimal('0.2') });

test('baselines are what was earned by then on all that was ever paid in', () => {
  const open = [makeExposure()];
  expect(standingOf(past, decimal('10000'), open)).toEqual({
    dayStartEquity: decimal('9800'),
    weekStartEquity: decimal('10100'),
    peakEquity: decimal('10500'),
    tradesToday: 2,
    stopsInRow: 1,
    lastStopAt: 1_000,
    open,
  });
  expect(standingOf(null, decimal('10000'), open)).toEqual({ ...freshStanding, open });
});

test('money taken out is no loss, and money paid in hides none', () => {
  const lost = (deposited: string, equity: string) =>
    lossLimitsReached(standingOf(past, decimal(deposited), []), decimal(equity), losses).map(({ cause }) => cause);
  expect(lost('10000', '9800')).toEqual([]);
  expect(lost('5000', '4800')).toEqual([]); // 5,000 taken out
  expect(lost('10000', '9300')).toEqual(['daily_loss']); // 500 of 9,800
  expect(lost('15000', '14300')).toEqual([]); // the same 500 are less of 14,800
  expect(lost('20000', '18600')).toEqual(['daily_loss']); // 1,200 of 19,800, however much was paid in
});

test('where a person lifted the halt of a drawdown, the loss counts from what was earned there', () => {
  const lost = (stated: PastStanding, equity: string) =>
    lossLimitsReached(standingOf(stated, decimal('10000'), []), decimal(equity), makeCopierSettings({ maxDrawdownRatio: decimal('0.2') }));
  expect(lost(past, '8400')).toMatchObject([{ cause: 'drawdown' }]); // 2,100 of 10,500
  const lifted = { ...past, newPeak: { haltId: 'halt-1', earned: decimal('-1600') } };
  expect(lost(lifted, '8400')).toEqual([]);
  expect(lost(lifted, '6720.01')).toEqual([]);
  expect(lost(lifted, '6720')).toMatchObject([{ cause: 'drawdown' }]); // 1,680 of 8,400
});

const cents = (most: number) => fc.integer({ min: -most, max: most }).map((amount) => decimal(String(amount)).div('100'));

test('property: right after a lift nothing counts as lost, whatever was paid in or taken out since', () => {
  fc.assert(
    fc.property(cents(1_000_000), cents(1_000_000), fc.integer({ min: 1, max: 99 }), cents(500_000), (peak, earned, percent, moved) => {
      const deposited = decimal('20000').plus(moved);
      const settings = makeCopierSettings({ maxDrawdownRatio: decimal(String(percent)).div('100') });
      const lifted = { ...past, earnedAtPeak: peak, newPeak: { haltId: 'halt-1', earned } };
      const reached = (equity: Decimal) =>
        lossLimitsReached(standingOf(lifted, deposited, []), equity, settings).some(({ cause }) => cause === 'drawdown');
      const now = deposited.plus(earned);
      expect(reached(now)).toBe(false);
      fc.pre(now.gt(ZERO));
      const allowed = now.times(settings.maxDrawdownRatio ?? ONE);
      expect(reached(now.minus(allowed).plus('0.0001'))).toBe(false);
      expect(reached(now.minus(allowed))).toBe(true);
    }),
  );
});

test('nothing is asked of the past where no setting looks at it', () => {
  const at = Date.parse('2026-11-20T14:00Z');
  expect(standingQuestion(makeCopier(), at, 'trade-1')).toBeNull();
  const settings = makeCopierSettings({ maxTradesPerDay: 3, timeZone: 'Asia/Tokyo' });
  expect(standingQuestion(makeCopier({ settings }), at, 'trade-1')).toEqual({
    accountId: 'account-1',
    copierId: 'copier-1',
    dayStart: Date.parse('2026-11-19T15:00Z'),
    weekStart: Date.parse('2026-11-15T15:00Z'),
    exceptTradeId: 'trade-1',
  });
});

const ending = (closeReason: Ending['closeReason'], closedAt: number, realizedPnl = '-10'): Ending => ({
  closeReason,
  closedAt,
  realizedPnl: decimal(realizedPnl),
});

test.each([
  ['nothing ended yet', [], 0, null],
  ['two stop-outs after a target', [ending('stop', 3), ending('soft_stop', 2), ending('target', 1, '5')], 2, 3],
  ['a stop that kept a gain ends the row', [ending('stop', 3), ending('stop', 2, '4'), ending('stop', 1)], 1, 3],
  ['the last one ended otherwise', [ending('trader', 3), ending('stop', 2)], 0, null],
  ['a liquidation is a stop-out', [ending('liquidation', 3)], 1, 3],
] as const)('%s', (_name, endings, count, lastStopAt) => {
  expect(stopsInRow(endings)).toEqual({ stopsInRow: count, lastStopAt });
});
