import { Router, type RequestHandler } from 'express';
import { collectDefaultMetrics } from 'prom-client';
import type { EventBus } from '../events/event-bus.ts';
import { tradeChanged } from '../events/trade-changed.ts';
import type { Clock } from '../execution/ports/clock.ts';
import type { Store } from '../execution/ports/store.ts';
import { healthRoutes, type Health } from './health.route.ts';
import { countEvents } from './metrics/count-events.ts';
import { createMetrics } from './metrics/create-metrics.ts';
import { measureRequests } from './metrics/measure-requests.ts';
import { metricsRoute } from './metrics/metrics.route.ts';
import { readHalts } from './metrics/read-halts.ts';
import { timeSignals } from './metrics/time-signals.ts';
import { watchEventLoop } from './metrics/watch-event-loop.ts';
import { watchTrades } from './metrics/watch-trades.ts';

/** What those see who keep the server running: /livez, /readyz, /metrics. */
export type Ops = {
  /** Goes before every other route. */
  readonly measure: RequestHandler;
  readonly routes: Router;
  /** Counts the trades that were open before this process; to be called before the engine starts. */
  readonly begin: () => Promise<void>;
  readonly stop: () => void;
};

type OpsInput = Health & {
  readonly bus: EventBus;
  readonly store: Pick<Store, 'openTrades' | 'liveHalts'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly botServiceToken: string;
  /** How many positions have no live stop at this moment. */
  readonly unprotectedCount: () => number;
};

export function openOps({ bus, store, clock, botServiceToken, unprotectedCount, ...health }: OpsInput): Ops {
  const metrics = createMetrics();
  const { registry, positionsUnprotected } = metrics;
  collectDefaultMetrics({ register: registry });
  countEvents(bus, metrics);
  timeSignals(bus, metrics);
  const know = watchTrades(bus, metrics);
  const eventLoop = watchEventLoop(metrics);

  async function read(): Promise<{ readonly text: string; readonly contentType: string }> {
    positionsUnprotected.set(unprotectedCount());
    await readHalts({ store, clock, metrics });
    eventLoop.read();
    return { text: await registry.metrics(), contentType: registry.contentType };
  }

  return {
    measure: measureRequests(metrics),
    routes: Router().use(healthRoutes(health)).use(metricsRoute({ read, botServiceToken })),
    async begin() {
      for (const { trade } of await store.openTrades({})) know(tradeChanged(trade, clock.now()));
    },
    stop: eventLoop.stop,
  };
}
