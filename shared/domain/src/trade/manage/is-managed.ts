import type { Trade } from '../trade.ts';

/** True while something is done with the trade as the market moves, so that it has to be looked at with each price. */
export function isManaged({ stage, instrument, plan: { management, targets } }: Trade): boolean {
  if (stage === 'closed') return false;
  const { softStop, stop, cancelEntriesAt, trailingEntry, trailingTarget, timeExitMs, closeAt } = management;
  const waits = stage === 'entering' && (cancelEntriesAt.target !== null || cancelEntriesAt.stop !== null || trailingEntry !== null);
  const isWatched = instrument.kind === 'spot' && targets.some(({ reached }) => !reached);
  return (
    waits || isWatched || softStop !== null || stop.type !== 'fixed' || trailingTarget !== null || timeExitMs !== null || closeAt !== null
  );
}
