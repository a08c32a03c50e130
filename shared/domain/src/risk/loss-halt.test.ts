import { describe, expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { LossSettings } from '../settings/copier-settings.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeBalance } from '../testing/make-decision-context.ts';
import { HOUR_MS } from '../time.ts';
import { isLossHaltOver, lossHalts } from './loss-halt.ts';
import type { PastStanding } from './past-standing.ts';

/** Friday, 14:00 UTC: 23:00 in Tokyo. The wall clock is an hour ahead of the market. */
const marketNow = Date.parse('2026-11-20T14:00Z');
const now = marketNow + HOUR_MS;
const past: PastStanding = {
  earnedAtDayStart: decimal('0'),
  earnedAtWeekStart: decimal('400'),
  earnedAtPeak: decimal('1000'),
  newPeak: null,
  tradesToday: 0,
  stopsInRow: 0,
  lastStopAt: null,
};
const limits = { maxDailyLossRatio: decimal('0.05'), maxWeeklyLossRatio: decimal('0.1'), maxDrawdownRatio: decimal('0.2') };
const copierWith = (changes: Partial<LossSettings>) =>
  makeCopier({ settings: makeCopierSettings({ ...limits, timeZone: 'Asia/Tokyo', ...changes }) });
const ask = (equity: string, changes: Partial<LossSettings> = {}, at = marketNow) =>
  lossHalts({
    copier: copierWith(changes),
    past,
    balance: makeBalance(equity, { deposited: decimal('10000') }),
    now: now + at - marketNow,
    marketNow: at,
  });

describe('what an account has lost', () => {
  test.each([
    ['9500.01', []],
    ['9500', ['daily_loss']], // 500 of 10,000
    ['9360', ['daily_loss', 'weekly_loss']], // 1,040 of 10,400
    ['8800', ['daily_loss', 'weekly_loss', 'drawdown']], // 2,200 of 11,000
  ])('at %s reaches %j', (equity, causes) => {
    expect(ask(equity).map(({ cause }) => cause)).toEqual(causes);
  });

  test('is said in a sentence', () => {
    expect(ask('9432.1')[0]?.detail).toBe('The account has lost 5.68 % since the start of the day; the limit is 5 %.');
  });
});

describe('a halt', () => {
  test('is the same for its day, week or peak, and another one afterwards', () => {
    const ids = (at: number, changes: Partial<LossSettings> = {}) => ask('8800', changes, at).map(({ haltId }) => haltId);
    const [day, week, drawdown] = ids(marketNow);
    expect(ids(marketNow + HOUR_MS - 1)).toEqual([day, week, drawdown]);
    const [nextDay, sameWeek, samePeak] = ids(marketNow + HOUR_MS); // Saturday in Tokyo
    expect([nextDay === day, sameWeek, samePeak]).toEqual([false, week, drawdown]);
    expect(new Set([day, nextDay, week, drawdown]).size).toBe(4);
  });

  test('of a drawdown is another one after a person lifted the last, also where as much was earned again', () => {
    const drawdownOf = (newPeak: PastStanding['newPeak']) => {
      const balance = makeBalance('8800', { deposited: decimal('10000') });
      const halts = lossHalts({ copier: copierWith({}), past: { ...past, newPeak }, balance, now, marketNow });
      return halts.find(({ cause }) => cause === 'drawdown')?.haltId;
    };
    const ids = [
      drawdownOf(null),
      drawdownOf({ haltId: 'halt-1', earned: decimal('1000') }),
      drawdownOf({ haltId: 'halt-2', earned: decimal('1000') }),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(drawdownOf({ haltId: 'halt-1', earned: decimal('-1200') })).toBeUndefined();
  });

  test('lasts until the next day or week begins in the copier’s zone, told in wall time; a drawdown’s until a person lifts it', () => {
    expect(ask('8800').map(({ until }) => until && until - now)).toEqual([HOUR_MS, 49 * HOUR_MS, null]);
    expect(ask('8800', { lossPause: 'locked' }).map(({ until }) => until)).toEqual([null, null, null]);
  });

  test.each(['entries_off', 'exits_only', 'flatten', 'locked'] as const)('pauses as the copier wants: %s', (lossPause) => {
    expect(ask('9500', { lossPause })).toMatchObject([{ pause: lossPause, scope: 'copier', scopeId: 'copier-1', by: null, since: now }]);
  });

  test('is over with its day or week on the market; a lock and a drawdown never are', () => {
    const over = (lossPause: LossSettings['lossPause'], at: number) =>
      ask('8800', { lossPause }).map((halt) => isLossHaltOver(halt, copierWith({}), at));
    expect(over('flatten', marketNow)).toEqual([false, false, false]);
    expect(over('flatten', marketNow + HOUR_MS)).toEqual([true, false, false]);
    expect(over('flatten', marketNow + 49 * HOUR_MS)).toEqual([true, true, false]);
    expect(over('locked', marketNow + 49 * HOUR_MS)).toEqual([false, false, false]);
  });
});
