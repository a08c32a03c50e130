import { MINUTE_MS } from '@trade-executor/domain/time';
import type { Clock } from '../../execution/ports/clock.ts';
import type { Venue } from '../../execution/ports/venue.ts';
import { retryOnDuplicateKey } from '../../execution/store/mongoose/duplicate-key.ts';
import type { Models } from '../../models/create-models.ts';
import { toStored } from '../../models/decimal128.ts';

export type SnapshotDeps = {
  readonly models: Pick<Models, 'accounts' | 'equitySnapshots'>;
  readonly venue: Pick<Venue, 'balance'>;
  readonly clock: Pick<Clock, 'marketNow'>;
};

/** Keeps what an account has at this moment as its money of this minute of market time; the last one of a minute stays. */
export async function saveSnapshot({ models, venue, clock }: SnapshotDeps, accountId: string): Promise<void> {
  const at = clock.marketNow();
  const { asset, equity, balance } = await venue.balance(accountId);
  const minute = Math.floor(at / MINUTE_MS);
  const money = toStored({ equity, balance });
  await retryOnDuplicateKey(() =>
    models.equitySnapshots.updateOne({ accountId, minute }, { $set: { at, asset, ...money } }, { upsert: true }),
  );
}
