import type { UnixMs } from '@trade-executor/domain/time';

/** Time as the execution engine sees it. */
export type Clock = {
  /** Wall clock: freshness, leases, back-off, the five seconds of protection. Never goes back. */
  now(): UnixMs;
  /** Market time: expiries, time exits, funding, days. Differs from `now` on simulated and replayed markets. Never goes back. */
  marketNow(): UnixMs;
  /** Resolves after `ms` of wall clock, or at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};
