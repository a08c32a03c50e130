import { DAY_MS } from '../time.ts';
import type { SignalLeg, SignalOrder, SignalStop, SignalTakeProfit } from '../signals/outcome.ts';
import type { Signal } from '../signals/signal.ts';

/** Some moment that tests call now, wall clock and market alike. */
export const TEST_NOW = 20_000 * DAY_MS;

export function makeLeg(type: SignalLeg['type'], prices: readonly string[] = [], shares: readonly string[] | null = null): SignalLeg {
  return { type, prices, shares };
}

export function makeStop(changes: Partial<SignalStop> = {}): SignalStop {
  return { price: null, percent: null, points: null, candle: null, ...changes };
}

export function makeTakeProfit(price: string | null, changes: Partial<SignalTakeProfit> = {}): SignalTakeProfit {
  return { price, percent: null, share: null, open: false, ...changes };
}

/** Long BTC at 40,000 (limit), stop 39,000, targets 41,000 and 42,000. */
export function makeSignalOrder(changes: Partial<SignalOrder> = {}): SignalOrder {
  return {
    base: 'BTC',
    quote: null,
    side: 'long',
    market: null,
    legs: [makeLeg('limit', ['40000'])],
    stop: makeStop({ price: '39000' }),
    takeProfits: [makeTakeProfit('41000'), makeTakeProfit('42000')],
    leverage: null,
    leverageRange: null,
    marginMode: null,
    riskPercent: null,
    sizePercent: null,
    sizeFactor: null,
    venues: [],
    ...changes,
  };
}

/** Posted ten seconds before `TEST_NOW`. */
export function makeSignal(changes: Partial<Signal> = {}): Signal {
  return {
    signalId: 'signal-1',
    communityId: 'community-1',
    providerId: 'provider-1',
    channelId: 'channel-1',
    messageId: 'message-1',
    place: 0,
    revision: 0,
    order: makeSignalOrder(),
    callId: null,
    postedAt: TEST_NOW - 10_000,
    ...changes,
  };
}
