import { decimal } from '@trade-executor/domain/decimal';
import type { StandingQuestion } from '@trade-executor/domain/risk/past-standing';
import { makeHalt } from '@trade-executor/domain/testing/make-halt';
import { DAY_MS, MINUTE_MS } from '@trade-executor/domain/time';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { describe, expect, test } from 'vitest';
import type { EquityMark } from '../../ports/store.ts';
import type { FreshStore } from './fresh-store.ts';
import { makeStoredTrade } from './make-stored-trade.ts';

const monday = Date.UTC(2026, 10, 16);
const wednesday = monday + 2 * DAY_MS;
const question: StandingQuestion = {
  accountId: 'account-1',
  copierId: 'copier-1',
  dayStart: wednesday,
  weekStart: monday,
  exceptTradeId: 'trade-now',
};
const mark = (at: number, equity: string, changes: Partial<EquityMark> = {}): EquityMark => ({
  accountId: 'account-1',
  at,
  asset: 'USDT',
  equity: decimal(equity),
  balance: decimal(equity),
  deposited: decimal('10000'),
  ...changes,
});

function closed(n: number, changes: Partial<Trade>, pnl = '-10'): Trade {
  const made = makeStoredTrade({ tradeId: `trade-${n}`, signalId: `signal-${n}`, stage: 'closed', openedAt: n, closedAt: n });
  return { ...made, position: { ...made.position, realizedPnl: decimal(pnl) }, ...changes };
}

export function standingStories(fresh: FreshStore): void {
  describe('how an account and a copier have done', () => {
    test('nothing is known of an account that was never looked at', async () => {
      const { store } = await fresh();
      expect(await store.standing(question)).toEqual({
        earnedAtDayStart: null,
        earnedAtWeekStart: null,
        earnedAtPeak: null,
        newPeak: null,
        tradesToday: 0,
        stopsInRow: 0,
        lastStopAt: null,
      });
    });

    test('a day and a week begin with the last word before them, and a peak stays', async () => {
      const { store } = await fresh();
      const marks = [
        mark(monday - 90_000, '10010'),
        mark(monday - 30_000, '10020'), // the last minute of Sunday
        mark(monday + 5_000, '10700'),
        mark(monday + 6_000, '10600'), // the same minute: the peak stays all the same
        mark(wednesday - 60_000, '10130'),
        mark(wednesday - 1, '10140'), // the same minute: its last word
        mark(wednesday, '9900'),
        mark(monday, '1', { accountId: 'account-2' }),
      ];
      for (const one of marks) await store.markEquity(one);
      expect(await store.standing(question)).toMatchObject({
        earnedAtWeekStart: decimal('20'),
        earnedAtDayStart: decimal('140'),
        earnedAtPeak: decimal('700'),
      });
    });

    test('a period in which the account was opened begins with the first word', async () => {
      const { store } = await fresh();
      await store.markEquity(mark(wednesday + MINUTE_MS, '10000'));
      await store.markEquity(mark(wednesday + 2 * MINUTE_MS, '9500'));
      const { earnedAtDayStart, earnedAtWeekStart, earnedAtPeak } = await store.standing(question);
      expect([earnedAtDayStart, earnedAtWeekStart, earnedAtPeak].map(String)).toEqual(['0', '0', '0']);
    });

    test('a lifted halt of a drawdown begins a new peak, of that copier on that account, which rises with what is earned from then on', async () => {
      const { store } = await fresh();
      const lift = async (haltId: string, at: number, earned: string, accountId = 'account-1', scopeId = 'copier-1') => {
        await store.saveHalt(makeHalt({ haltId, scope: 'copier', scopeId, cause: 'drawdown', by: null }), []);
        await store.liftHalt(haltId, { at, by: 'user-1', newPeak: { accountId, earned: decimal(earned) } }, []);
      };
      const newPeak = async () => {
        const { newPeak: peak, earnedAtPeak } = await store.standing(question);
        return [peak?.haltId, String(peak?.earned), String(earnedAtPeak)];
      };
      await store.markEquity(mark(monday, '11000'));
      await store.markEquity(mark(monday + MINUTE_MS, '9000'));
      await lift('first', 1_000, '-1000');
      await lift('of-another-copier', 2_000, '-700', 'account-1', 'copier-2');
      await lift('of-an-account-before', 3_000, '-800', 'account-2');
      expect(await newPeak()).toEqual(['first', '-1000', '1000']);
      await store.markEquity(mark(monday + 2 * MINUTE_MS, '8500'));
      expect(await newPeak()).toEqual(['first', '-1000', '1000']);
      await store.markEquity(mark(monday + 3 * MINUTE_MS, '14400', { deposited: decimal('15000') }));
      expect(await newPeak()).toEqual(['first', '-600', '1000']);
      await lift('second', 4_000, '-2000');
      expect(await newPeak()).toEqual(['second', '-2000', '1000']);
      expect(await store.findHalt('second')).toMatchObject({ liftedAt: 4_000, liftedBy: 'user-1' });
    });

    test('money paid in or taken out earns and loses nothing', async () => {
      const { store } = await fresh();
      await store.markEquity(mark(monday - 1, '10050'));
      await store.markEquity(mark(monday + 1, '15050', { deposited: decimal('15000') }));
      await store.markEquity(mark(wednesday - 1, '3040', { deposited: decimal('3000') }));
      expect(await store.standing(question)).toMatchObject({
        earnedAtWeekStart: decimal('50'),
        earnedAtDayStart: decimal('40'),
        earnedAtPeak: decimal('50'),
      });
    });

    test('the copier’s trades of the day are counted, open or not, without the one that is being decided', async () => {
      const { store } = await fresh();
      const opened = (n: number, openedAt: number, changes: Partial<Trade> = {}) =>
        store.insertTrade(makeStoredTrade({ tradeId: `trade-${n}`, signalId: `signal-${n}`, openedAt, ...changes }), null, []);
      await opened(1, wednesday - 1);
      await opened(2, wednesday);
      await opened(3, wednesday + DAY_MS - 1, { stage: 'closed', closeReason: 'unfilled' });
      await opened(4, wednesday, { copierId: 'copier-2' });
      await opened(5, wednesday, { tradeId: 'trade-now' });
      expect((await store.standing(question)).tradesToday).toBe(2);
    });

    test('stop-outs in a row end with a trade that ended otherwise; what never filled does not count', async () => {
      const { store } = await fresh();
      const insert = (trade: Trade) => store.insertTrade(trade, null, []);
      await insert(closed(1, { closeReason: 'stop' }));
      await insert(closed(2, { closeReason: 'target' }, '30'));
      await insert(closed(3, { closeReason: 'soft_stop', openedAt: 9 }));
      await insert(closed(4, { closeReason: 'unfilled' }, '0'));
      await insert(closed(5, { closeReason: 'stop', openedAt: 2 }));
      await insert(closed(6, { closeReason: 'trader', copierId: 'copier-2' }));
      await insert(closed(7, { stage: 'open', closeReason: null, closedAt: null }));
      expect(await store.standing(question)).toMatchObject({ stopsInRow: 2, lastStopAt: 5 });
      await insert(closed(8, { closeReason: 'stop' }, '4')); // its stop kept a gain
      expect(await store.standing(question)).toMatchObject({ stopsInRow: 0, lastStopAt: null });
    });
  });
}
