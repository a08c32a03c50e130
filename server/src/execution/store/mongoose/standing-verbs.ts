import { maxDecimal, type Decimal } from '@trade-executor/domain/decimal';
import { ENDINGS_KEPT, earnedOf, stopsInRow, type Ending, type NewPeak } from '@trade-executor/domain/risk/past-standing';
import { MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { Position, Trade } from '@trade-executor/domain/trade/trade';
import { fromStored, toStored, type Stored } from '../../../models/decimal128.ts';
import type { EquitySnapshot } from '../../../models/equity-snapshot.model.ts';
import type { Store } from '../../ports/store.ts';
import { retryOnDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type StandingVerbs = Pick<Store, 'markEquity' | 'standing'>;
type Earned = Pick<EquitySnapshot, 'earned' | 'peakEarned'>;

const projection = { _id: 0, earned: 1, peakEarned: 1 } as const;
const endingProjection = { _id: 0, 'trade.closeReason': 1, 'trade.closedAt': 1, 'trade.position.realizedPnl': 1 } as const;
type EndingDocument = { readonly trade: Stored<Pick<Trade, 'closeReason' | 'closedAt'> & { position: Pick<Position, 'realizedPnl'> }> };

/** How accounts and copiers have done: three look-ups of equity, one of halts and two of trades, each by an index, however long the past is. */
export function standingVerbs({ equitySnapshots, halts, trades }: Tables): StandingVerbs {
  const find = async (filter: object, direction: 1 | -1): Promise<Earned | null> => {
    const found = await equitySnapshots.findOne<Stored<Earned>>(filter, { projection, sort: { minute: direction } });
    return found && fromStored<Earned>(found);
  };
  const earnedAt = async (accountId: string, start: UnixMs): Promise<Decimal | null> => {
    const minute = Math.floor(start / MINUTE_MS);
    const found = (await find({ accountId, minute: { $lt: minute } }, -1)) ?? (await find({ accountId, minute: { $gte: minute } }, 1));
    return found?.earned ?? null;
  };
  const newPeakOf = async (accountId: string, copierId: string): Promise<NewPeak | null> => {
    const filter = { 'newPeak.accountId': accountId, scopeId: copierId };
    const found = await halts.findOne(filter, { projection: { _id: 0, haltId: 1, newPeak: 1 }, sort: { liftedAt: -1 } });
    return found?.newPeak ? { haltId: found.haltId, earned: fromStored<Pick<NewPeak, 'earned'>>(found.newPeak).earned } : null;
  };
  const endingsOf = async (copierId: string, exceptTradeId: string): Promise<readonly Ending[]> => {
    const found = await trades
      .find({ copierId, open: false, tradeId: { $ne: exceptTradeId }, 'trade.closeReason': { $ne: 'unfilled' } })
      .project<EndingDocument>(endingProjection)
      .sort({ 'trade.closedAt': -1 })
      .limit(ENDINGS_KEPT)
      .toArray();
    return found.map(({ trade: { closeReason, closedAt, position } }) => ({
      closeReason,
      closedAt,
      ...fromStored<Pick<Position, 'realizedPnl'>>(position),
    }));
  };

  return {
    async markEquity({ accountId, at, asset, equity, balance, deposited }) {
      const minute = Math.floor(at / MINUTE_MS);
      const before = await find({ accountId, minute: { $lte: minute } }, -1);
      const earned = earnedOf({ equity, deposited });
      const peakEarned = before?.peakEarned ? maxDecimal(earned, before.peakEarned) : earned;
      const money = toStored({ equity, balance, earned, peakEarned });
      await retryOnDuplicateKey(() =>
        equitySnapshots.updateOne({ accountId, minute }, { $set: { at, asset, ...money } }, { upsert: true }),
      );
      await halts.updateMany({ 'newPeak.accountId': accountId }, { $max: { 'newPeak.earned': money.earned } });
    },
    async standing({ accountId, copierId, dayStart, weekStart, exceptTradeId }) {
      const [earnedAtDayStart, earnedAtWeekStart, latest, newPeak, tradesToday, endings] = await Promise.all([
        earnedAt(accountId, dayStart),
        earnedAt(accountId, weekStart),
        find({ accountId }, -1),
        newPeakOf(accountId, copierId),
        trades.countDocuments({ copierId, openedAt: { $gte: dayStart }, tradeId: { $ne: exceptTradeId } }),
        endingsOf(copierId, exceptTradeId),
      ]);
      const earnedAtPeak = latest?.peakEarned ?? null;
      return { earnedAtDayStart, earnedAtWeekStart, earnedAtPeak, newPeak, tradesToday, ...stopsInRow(endings) };
    },
  };
}
