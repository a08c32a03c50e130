import type { Account } from '@trade-executor/domain/account';
import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import type { BookDepth } from '@trade-executor/domain/instruments/book-depth';
import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import { makeSignalOrder } from '@trade-executor/domain/testing/make-signal';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import type { Outcome, SignalAction, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { createFeedMarket } from '../../market-data/feed-market.ts';
import { createSeededRandom } from '../../market-data/seeded-random.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { Log } from '../execution-deps.ts';
import type { Store, StoredMessage } from '../ports/store.ts';
import type { Venue } from '../ports/venue.ts';
import { createMemoryStore, type MemoryStore } from '../store/memory/create-memory-store.ts';
import { makeAccount, makeCopier, makeSource, makeTrader } from '../store/testing/make-facts.ts';
import { createMemoryPaperAccountStore } from '../venues/paper/memory-paper-account-store.ts';
import { createPaperVenue, type PaperVenue } from '../venues/paper/paper-venue.ts';
import { paperRules } from './paper-rig.ts';
import { createScriptedFeed, type ScriptedFeed } from './paper-scripted-feed.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

const quiet: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export const noiseOutcome: Outcome = {
  kind: 'noise',
  orders: [],
  actions: [],
  refusal: null,
  callId: null,
  confidence: '0.9',
  evidence: [],
};

/** Long BTC at market around 40,000, stop 39,000, targets 41,000 and 42,000, unless changed. */
export function entryOutcome(changes: Partial<SignalOrder> = {}): Outcome {
  const order = makeSignalOrder({ legs: [{ type: 'market', prices: [], shares: null }], ...changes });
  return { ...noiseOutcome, kind: 'entry', orders: [order] };
}

export function instructionOutcome(changes: Partial<SignalAction> & Pick<SignalAction, 'action'>): Outcome {
  const action = {
    target: { by: 'none', value: null },
    part: null,
    fraction: null,
    price: null,
    prices: null,
    takeProfits: null,
    ...changes,
  } as const;
  return { ...noiseOutcome, kind: 'instruction', actions: [action] };
}

export type EngineRig = {
  readonly store: MemoryStore;
  readonly venue: PaperVenue;
  readonly feed: ScriptedFeed;
  readonly clock: VirtualClock;
  readonly engine: () => Engine;
  /** Sends a message of the provider (or a newer revision of one) and waits until all that follows from it is done. */
  post(message: Partial<StoredMessage>): Promise<'understood' | 'refused' | 'ignored'>;
  /** Lets what the market did happen to the accounts, and waits until the engine has done what follows. */
  follow(): Promise<void>;
  settle(): Promise<void>;
  /** Starts another engine on the same store and venue, without faults; the one before is taken to be dead. */
  restart(): Promise<void>;
  /** The trade of the first copier (or of `copier`), however it stands. */
  trade(copier?: number): Promise<Trade>;
  trades(): Promise<readonly Trade[]>;
};

export type EngineRigOptions = {
  readonly copiers?: number;
  /** Of every copier, beside the defaults. */
  readonly settings?: Partial<CopierSettings>;
  /** Of every account. */
  readonly account?: Partial<Account>;
  /** The first is the one that the feed moves; the perpetual of BTC unless told. */
  readonly instruments?: readonly Instrument[];
  /** Base asset traded in every bar; not known unless told. */
  readonly volume?: Decimal;
  /** What lies in every book; not known unless told. */
  readonly depth?: BookDepth;
  /** Wraps what the engine sees; for faults. */
  readonly wrapStore?: (store: Store) => Store;
  readonly wrapVenue?: (venue: Venue) => Venue;
};

/** The real engine on the memory store and the paper venue, on a market that does what the test says. */
export async function openEngineRig({
  copiers = 1,
  settings = {},
  account = {},
  instruments = [makeInstrument()],
  volume,
  depth,
  wrapStore = (store) => store,
  wrapVenue = (venue) => venue,
}: EngineRigOptions = {}): Promise<EngineRig> {
  const feed = createScriptedFeed({ instruments, price: '40000', volume, depth });
  const clock = createVirtualClock({ start: feed.marketNow(), marketNow: () => feed.marketNow() });
  const venue = createPaperVenue({ feed, clock, accounts: createMemoryPaperAccountStore(), rules: paperRules });
  const numbers = Array.from({ length: copiers }, (_, index) => index + 1);
  const store = createMemoryStore({
    communities: [{ communityId: 'community-1', name: 'North', ownerDiscordUserId: 'owner-1' }],
    sources: [makeSource()],
    traders: numbers.map((n) => makeTrader({ traderId: `trader-${n}`, discordUserId: `user-${n}` })),
    accounts: numbers.map((n) => makeAccount({ ...account, accountId: `account-${n}`, traderId: `trader-${n}` })),
    copiers: numbers.map((n) =>
      makeCopier({
        copierId: `copier-${n}`,
        accountId: `account-${n}`,
        traderId: `trader-${n}`,
        settings: { ...defaultSettings, ...settings },
      }),
    ),
  });
  for (const n of numbers) {
    await venue.openPaperAccount(`account-${n}`, decimal('10000'));
    await venue.setPositionMode(`account-${n}`, account.positionMode ?? 'one_way');
  }

  const launch = (): Engine =>
    createEngine({
      clock,
      random: createSeededRandom('engine'),
      market: createFeedMarket(feed),
      store: wrapStore(store),
      venue: wrapVenue(venue),
      log: quiet,
      owner: 'engine',
      tellingWritten: () => undefined,
      watchSources: true,
      watchMarkets: true,
    });
  let engine = launch();
  await engine.start();
  let postedMessages = 0;

  async function settle(): Promise<void> {
    do await engine.idle();
    while (await venue.delivered());
  }

  async function trades(): Promise<readonly Trade[]> {
    const messages = await store.latestMessages('channel-1', 100);
    const stored = await Promise.all(messages.map(({ channelId, messageId }) => store.tradesOfMessage(channelId, messageId)));
    return stored.flat().map(({ trade }) => trade);
  }

  return {
    store,
    venue,
    feed,
    clock,
    engine: () => engine,
    settle,
    trades,
    async post(message) {
      const source = await store.findSource('guild-1', 'channel-1');
      if (!source) throw new Error('the rig has lost its source');
      const received = await engine.receiveMessage(
        {
          guildId: 'guild-1',
          channelId: 'channel-1',
          messageId: `message-${++postedMessages}`,
          authorId: 'author-1',
          authorised: true,
          replyToMessageId: null,
          text: 'a message',
          postedAt: clock.now(),
          revision: 0,
          deleted: false,
          outcome: noiseOutcome,
          ...message,
        },
        source,
      );
      await settle();
      return received.standing;
    },
    async follow() {
      await venue.advance();
      await settle();
    },
    async restart() {
      wrapStore = (unwrapped) => unwrapped;
      wrapVenue = (unwrapped) => unwrapped;
      engine = launch();
      await engine.start();
      await settle();
    },
    async trade(copier = 1) {
      const found = (await trades()).find(({ copierId }) => copierId === `copier-${copier}`);
      if (!found) throw new Error(`copier ${copier} has no trade`);
      return found;
    },
  };
}
