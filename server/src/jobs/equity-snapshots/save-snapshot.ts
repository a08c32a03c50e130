import type { Clock } from '../../execution/ports/clock.ts';
import type { Store } from '../../execution/ports/store.ts';
import type { Venue } from '../../execution/ports/venue.ts';

export type SnapshotDeps = {
  readonly store: Pick<Store, 'markEquity'>;
  readonly venue: Pick<Venue, 'balance'>;
  readonly clock: Pick<Clock, 'marketNow'>;
};

/** Keeps what an account has at this moment as its money of this minute of market time. */
export async function saveSnapshot({ store, venue, clock }: SnapshotDeps, accountId: string): Promise<void> {
  const at = clock.marketNow();
  const { asset, equity, balance, deposited } = await venue.balance(accountId);
  await store.markEquity({ accountId, at, asset, equity, balance, deposited });
}
