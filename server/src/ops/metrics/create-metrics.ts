import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What this process counts. No label names a person, an account, an order or a symbol: what they are, the trace and the receipts tell. */
export type Metrics = ReturnType<typeof createMetrics>;

const HTTP_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const LATENCY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];
/** Dense below D, five seconds. */
const UNPROTECTED_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 4, 5, 7.5, 10, 30];

/** Builds the metrics in a registry of their own. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    signals: new Counter({
      name: 'signals_total',
      help: 'Messages of mapped channels, by what was read in them; each revision counts.',
      labelNames: ['source_kind', 'outcome'] as const,
      registers,
    }),
    signalToOrder: new Histogram({
      name: 'signal_to_order_seconds',
      help: 'From hearing of a message to the venue having answered an entry order of it.',
      buckets: LATENCY_BUCKETS,
      registers,
    }),
    fanOutLag: new Histogram({
      name: 'fanout_lag_seconds',
      help: 'From hearing of a message to a copier having its trade: the last copier is the highest.',
      buckets: LATENCY_BUCKETS,
      registers,
    }),
    orderOutcomes: new Counter({
      name: 'order_outcome_total',
      help: 'Orders by what became of them: confirmed, rejected or unresolved by the venue, denied by us before any.',
      labelNames: ['venue', 'class'] as const,
      registers,
    }),
    ordersUnresolved: new Gauge({
      name: 'orders_unresolved',
      help: 'Orders that the venue may or may not have.',
      registers,
    }),
    positionsUnprotected: new Gauge({
      name: 'positions_unprotected',
      help: 'Positions without a live stop for all of them.',
      registers,
    }),
    unprotected: new Histogram({
      name: 'unprotected_seconds',
      help: 'How long a position was without a live stop, from hearing of its fill.',
      buckets: UNPROTECTED_BUCKETS,
      registers,
    }),
    killSwitches: new Gauge({
      name: 'kill_switch_state',
      help: 'Halts that are live, by what they stop.',
      labelNames: ['scope'] as const,
      registers,
    }),
    duplicatesSuppressed: new Counter({
      name: 'duplicate_suppressed_total',
      help: 'Messages, trades and orders that came again and were done once.',
      registers,
    }),
    emergencyExits: new Counter({
      name: 'emergency_exit_total',
      help: 'Positions left at market because their stop was not live in time.',
      registers,
    }),
    authorizationFailures: new Counter({
      name: 'authz_fail_total',
      help: 'Requests and sockets that were refused for what they are not allowed.',
      labelNames: ['surface'] as const,
      registers,
    }),
    eventLoopDelay: new Gauge({
      name: 'event_loop_delay_seconds',
      help: 'How late the event loop was since the last scrape.',
      labelNames: ['quantile'] as const,
      registers,
    }),
    httpDuration: new Histogram({
      name: 'http_server_request_duration_seconds',
      help: 'Duration of HTTP requests by route pattern.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: HTTP_BUCKETS,
      registers,
    }),
  };
}
