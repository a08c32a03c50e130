import type { Copier } from '@trade-executor/domain/copier';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source } from '../ports/store.ts';
import { openTrade } from './open-trade.ts';

/**
 * Opens one trade per copier, accounts side by side; whose turn comes first rotates with the signal. One copier's failure never reaches
 * another: it is logged, and thrown once all are through, so that the message is taken up again.
 * @returns what denied each copier that was denied
 */
export async function fanOut(deps: ExecutionDeps, signal: Signal, source: Source, copiers: readonly Copier[]): Promise<readonly Denial[]> {
  const outcomes = await Promise.allSettled(rotate(copiers, signal.signalId).map((copier) => openTrade(deps, { signal, source, copier })));
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown);
  for (const error of failures)
    deps.log.error({ event: 'fan_out.failed', signalId: signal.signalId, error }, 'a copier could not be served');
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${copiers.length} copiers of signal ${signal.signalId} failed`);
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' && outcome.value ? [outcome.value] : []));
}

/** Everybody is first equally often: the list starts at a place drawn from the signal's id. */
function rotate(copiers: readonly Copier[], signalId: string): readonly Copier[] {
  if (copiers.length === 0) return copiers;
  const start = Number.parseInt(stableHash([signalId, 'turn'], 8), 16) % copiers.length;
  return [...copiers.slice(start), ...copiers.slice(0, start)];
}
