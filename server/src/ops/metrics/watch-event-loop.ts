import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from './create-metrics.ts';

const NS_PER_SECOND = 1e9;
const quantiles = [0.5, 0.99, 1] as const;

/** Starts to watch how late the event loop is. Returns what writes it into the metric, from then on anew. */
export function watchEventLoop({ eventLoopDelay }: Pick<Metrics, 'eventLoopDelay'>): {
  readonly read: () => void;
  readonly stop: () => void;
} {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return {
    read() {
      for (const quantile of quantiles) {
        const ns = delay.count === 0 ? 0 : delay.percentile(quantile * 100);
        eventLoopDelay.set({ quantile: String(quantile) }, ns / NS_PER_SECOND);
      }
      delay.reset();
    },
    stop: () => void delay.disable(),
  };
}
