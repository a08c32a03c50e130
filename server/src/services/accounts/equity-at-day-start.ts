import { decimal, sumDecimals, type Decimal } from '@trade-executor/domain/decimal';
import { DAY_MS, MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { Models } from '../../models/create-models.ts';

/**
 * Returns the sum of the accounts' equity at 00:00 UTC of market time: each account's last snapshot before it, or, for one that is younger,
 * its first. Null when an account has none.
 */
export async function equityAtDayStart(
  { equitySnapshots }: Pick<Models, 'equitySnapshots'>,
  accountIds: readonly string[],
  marketNow: UnixMs,
): Promise<Decimal | null> {
  const dayStart = Math.floor(marketNow / DAY_MS) * DAY_MS;
  const minute = dayStart / MINUTE_MS;
  const fields = { _id: 0, equity: 1 } as const;
  const found = await Promise.all(
    accountIds.map(
      async (accountId) =>
        (await equitySnapshots
          .findOne({ accountId, minute: { $lt: minute } }, fields)
          .sort({ minute: -1 })
          .lean()) ??
        (await equitySnapshots
          .findOne({ accountId, minute: { $gte: minute } }, fields)
          .sort({ minute: 1 })
          .lean()),
    ),
  );
  const known = found.filter((snapshot) => snapshot !== null);
  if (known.length === 0 || known.length < accountIds.length) return null;
  return sumDecimals(known.map(({ equity }) => decimal(equity.toString())));
}
