import type { Clock } from '../execution/ports/clock.ts';
import type { PriceFeed } from './price-feed.ts';

export type WallClock = Pick<Clock, 'now' | 'sleep'>;

/** The machine's time, held still while somebody sets it back. */
export function createWallClock(): WallClock {
  let latest = 0;
  return {
    now: () => (latest = Math.max(latest, Date.now())),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const wake = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal?.addEventListener('abort', wake);
      }),
  };
}

/** The machine's time, and the feed's for the market. */
export function createSystemClock(wall: WallClock, feed: Pick<PriceFeed, 'marketNow'>): Clock {
  return { ...wall, marketNow: () => feed.marketNow() };
}
