import type { Clock } from '../../ports/clock.ts';
import type { PaperVenue } from './paper-venue.ts';

const EVERY_MS = 250;

export type PaperClockOptions = {
  readonly venue: Pick<PaperVenue, 'advance'>;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly signal: AbortSignal;
  /** A failed step is tried again with the next one. */
  readonly onFailed: (error: unknown) => void;
};

/** Lets a paper venue follow a market that runs by itself, until the signal aborts. (A replayed market is stepped by its control instead.) */
export async function runPaperClock({ venue, clock, signal, onFailed }: PaperClockOptions): Promise<void> {
  while (!signal.aborted) {
    await venue.advance().catch(onFailed);
    await clock.sleep(EVERY_MS, signal);
  }
}
