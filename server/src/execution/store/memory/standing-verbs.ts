import { maxDecimal, type Decimal } from '@trade-executor/domain/decimal';
import { ENDINGS_KEPT, earnedOf, stopsInRow, type NewPeak } from '@trade-executor/domain/risk/past-standing';
import { MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type StandingVerbs = Pick<Store, 'markEquity' | 'standing'>;

const minuteOf = (at: UnixMs): number => Math.floor(at / MINUTE_MS);

function newPeakOf({ newPeaks }: MemoryState, accountId: string, copierId: string): NewPeak | null {
  const own = [...newPeaks.values()].filter((peak) => peak.copierId === copierId && peak.accountId === accountId);
  const newest = own.toSorted((one, other) => other.liftedAt - one.liftedAt)[0];
  return newest === undefined ? null : { haltId: newest.haltId, earned: newest.earned };
}

/** How accounts and copiers have done. */
export function standingVerbs(state: MemoryState): StandingVerbs {
  return {
    async markEquity(mark) {
      const earned = earnedOf(mark);
      const before = state.equity.get(mark.accountId);
      const others = (before?.marks ?? []).filter(({ at }) => minuteOf(at) !== minuteOf(mark.at));
      const marks = [...others, mark].toSorted((one, other) => one.at - other.at);
      const peakEarned = before ? maxDecimal(before.peakEarned, earned) : earned;
      state.equity.set(mark.accountId, freezeDeep({ marks, peakEarned }));
      for (const [haltId, peak] of state.newPeaks) {
        if (peak.accountId === mark.accountId && earned.gt(peak.earned)) state.newPeaks.set(haltId, freezeDeep({ ...peak, earned }));
      }
    },
    async standing({ accountId, copierId, dayStart, weekStart, exceptTradeId }) {
      const { marks = [], peakEarned = null } = state.equity.get(accountId) ?? {};
      const earnedAt = (start: UnixMs): Decimal | null => {
        const mark = marks.findLast(({ at }) => minuteOf(at) < minuteOf(start)) ?? marks[0];
        return mark === undefined ? null : earnedOf(mark);
      };
      const trades = [...state.trades.values()]
        .map(({ stored: { trade } }) => trade)
        .filter((trade) => trade.copierId === copierId && trade.tradeId !== exceptTradeId);
      const endings = trades
        .filter(({ stage, closeReason }) => stage === 'closed' && closeReason !== 'unfilled')
        .toSorted((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0))
        .slice(0, ENDINGS_KEPT)
        .map(({ closeReason, closedAt, position: { realizedPnl } }) => ({ closeReason, closedAt, realizedPnl }));
      return {
        earnedAtDayStart: earnedAt(dayStart),
        earnedAtWeekStart: earnedAt(weekStart),
        earnedAtPeak: peakEarned,
        newPeak: newPeakOf(state, accountId, copierId),
        tradesToday: trades.filter(({ openedAt }) => openedAt >= dayStart).length,
        ...stopsInRow(endings),
      };
    },
  };
}
