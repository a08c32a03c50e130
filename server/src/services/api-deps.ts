import type { Engine } from '../execution/engine.ts';
import type { Clock } from '../execution/ports/clock.ts';
import type { Market } from '../execution/ports/market.ts';
import type { Store } from '../execution/ports/store.ts';
import type { Venue } from '../execution/ports/venue.ts';
import type { PriceFeed } from '../market-data/price-feed.ts';
import type { Models } from '../models/create-models.ts';
import type { TwoFactor } from './access/two-factor.ts';
import type { CandleCache } from './market/candle-cache.ts';
import type { Suggester } from './providers/suggest/create-suggester.ts';

/** What the verbs behind the people's API work with. */
export type ApiDeps = {
  readonly models: Models;
  readonly store: Store;
  readonly clock: Pick<Clock, 'now' | 'marketNow'>;
  readonly market: Market;
  readonly feed: PriceFeed;
  /** replay: candles are made of recorded bars; simulated: of prices at some moments. */
  readonly feedKind: 'simulated' | 'replay';
  readonly candleCache: CandleCache;
  readonly venue: Pick<Venue, 'balance' | 'setUp'>;
  readonly engine: Pick<Engine, 'closeByTrader' | 'answerQuestion' | 'changeAccount' | 'marketReading'>;
  readonly twoFactor: TwoFactor;
  readonly executionMode: 'paper' | 'live';
  /** Where prices come from, for people. */
  readonly describeMarket: () => string;
  /** Wall clock. */
  readonly startedAt: number;
  /** A hint for whoever watches the copier. */
  readonly copierChanged: (copier: { readonly copierId: string; readonly traderId: string }) => void;
  /** Sources, or a provider's name, authors or profile, are others now: their version was raised, and the bot is told. */
  readonly sourcesChanged: () => Promise<void>;
  /** A hint for whoever it belongs to. */
  readonly providerChanged: (provider: { readonly providerId: string; readonly communityId: string }) => void;
  readonly suggest: Suggester;
  /** A hint that somebody's roles are others now. */
  readonly userChanged: (userId: string) => void;
};

/** Where a request comes from; for the audit log and for doing a thing once. */
export type Call = {
  readonly ip: string;
  readonly requestId: string;
  /** The same for a request that is sent again; null: not said. */
  readonly idempotencyKey: string | null;
};
