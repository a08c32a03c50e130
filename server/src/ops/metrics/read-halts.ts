import { haltScopes } from '@trade-executor/domain/risk/halt';
import type { Clock } from '../../execution/ports/clock.ts';
import type { Store } from '../../execution/ports/store.ts';
import type { Metrics } from './create-metrics.ts';

type ReadHaltsInput = { readonly store: Pick<Store, 'liveHalts'>; readonly clock: Pick<Clock, 'now'>; readonly metrics: Metrics };

/** Counts the kill switches that are pulled now; without a store the last count stays, so that everything else is still told. */
export async function readHalts({ store, clock, metrics: { killSwitches } }: ReadHaltsInput): Promise<void> {
  const halts = await store.liveHalts(clock.now()).catch(() => null);
  if (halts === null) return;
  for (const scope of haltScopes) killSwitches.set({ scope }, halts.filter((halt) => halt.scope === scope).length);
}
