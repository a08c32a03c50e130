import { createServer } from 'node:http';
import { decimal } from '@trade-executor/domain/decimal';
import { makeInstrument, makeSpotInstrument } from '@trade-executor/domain/testing/make-instrument';
import { startDiscordSandbox } from '@trade-executor/sandbox/discord/start-discord-sandbox';
import { createAuth } from '../../auth/create-auth.ts';
import { createWebSession, type WebSession } from '../../auth/testing/web-session.ts';
import { createEventBus } from '../../events/event-bus.ts';
import { createEngine } from '../../execution/engine.ts';
import type { StoredMessage } from '../../execution/ports/store.ts';
import { createMongooseStore } from '../../execution/store/mongoose/create-mongoose-store.ts';
import { openTestDatabase, type TestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { entryOutcome } from '../../execution/testing/engine-rig.ts';
import { paperRules } from '../../execution/testing/paper-rig.ts';
import { createScriptedFeed, type ScriptedFeed } from '../../execution/testing/paper-scripted-feed.ts';
import { createVirtualClock } from '../../execution/testing/virtual-clock.ts';
import { createMongoosePaperAccountStore } from '../../execution/venues/paper/mongoose-paper-account-store.ts';
import { createPaperVenue } from '../../execution/venues/paper/paper-venue.ts';
import { createFeedMarket } from '../../market-data/feed-market.ts';
import { createSeededRandom } from '../../market-data/seeded-random.ts';
import { openOps } from '../../ops/open-ops.ts';
import { twoFactorNotSetUp } from '../../services/access/two-factor.ts';
import type { ApiDeps } from '../../services/api-deps.ts';
import { createCommands } from '../../services/commands/commands.ts';
import { createCandleCache } from '../../services/market/candle-cache.ts';
import { createNotifications } from '../../services/notifications.ts';
import { createSuggester } from '../../services/providers/suggest/create-suggester.ts';
import { applySeed } from '../../services/seed/apply-seed.ts';
import { submitMessage } from '../../services/submit-message.ts';
import { createViewBuilder } from '../../views/view-builder.ts';
import { createApp } from '../create-app.ts';
import { people, sandboxWorld, seed, type Person, type places } from './api-world.ts';

const silence = (): undefined => undefined;
const log = { debug: silence, info: silence, warn: silence, error: silence };
const botServiceToken = 'a-service-token-for-tests';
const manyRequests = { perAddress: 1_000_000, perUser: 1_000_000, loginsPerAddress: 1_000_000 };

export type ApiRig = {
  readonly database: TestDatabase;
  readonly serverUrl: string;
  readonly deps: ApiDeps;
  readonly feed: ScriptedFeed;
  /** Opens a browser and signs in. */
  readonly signIn: (person: Person) => Promise<WebSession>;
  /** A browser of somebody who is not signed in. */
  readonly stranger: () => WebSession;
  /** Lets a provider post; resolves when all that follows is done. */
  readonly post: (
    place: (typeof places)['north' | 'south'],
    message: Partial<StoredMessage> & Pick<StoredMessage, 'messageId' | 'authorId'>,
  ) => Promise<void>;
  /** Lets the market's last step happen to the accounts. */
  readonly follow: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The whole HTTP surface on the real engine, venue and database, with two tenants, on a market that does what the test says. @param name unique per suite */
export async function openApiRig(name: string): Promise<ApiRig> {
  const database = await openTestDatabase(name);
  const { connection, models } = database;
  const sandbox = await startDiscordSandbox({ port: 0, file: null, botToken: 'sandbox' });
  sandbox.putWorld(sandboxWorld);

  const feed = createScriptedFeed({ instruments: [makeInstrument(), makeSpotInstrument()], price: '40000' });
  const clock = createVirtualClock({ start: feed.marketNow(), marketNow: () => feed.marketNow() });
  const market = createFeedMarket(feed);
  const store = createMongooseStore(connection);
  const venue = createPaperVenue({ feed, clock, accounts: createMongoosePaperAccountStore(connection), rules: paperRules });
  const random = createSeededRandom(name);
  const engine = createEngine({
    clock,
    random,
    market,
    store,
    venue,
    log,
    owner: name,
    tellingWritten: silence,
    watchSources: true,
    watchMarkets: true,
  });
  const fees = { takerFeeRatio: decimal('0.0006'), makerFeeRatio: decimal('0.0002') };
  const openPaperAccount = (accountId: string, balance: Parameters<typeof venue.openPaperAccount>[1]) =>
    venue.openPaperAccount(accountId, balance);
  await applySeed({ connection, seed, fees, openPaperAccount });
  await engine.start();

  const server = createServer((req, res) => void app(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const serverUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const auth = await createAuth({
    connection,
    log,
    settings: {
      publicUrl: serverUrl,
      sessionSecret: 'a-secret-for-tests-of-32-letters',
      trustedProxies: 0,
      discord: { clientId: 'app', clientSecret: 'secret', url: new URL(sandbox.chatUrl).origin },
      limits: manyRequests,
    },
  });
  const bus = createEventBus(silence);
  const ops = openOps({
    bus,
    store,
    clock,
    botServiceToken,
    unprotectedCount: () => 0,
    checkStore: async () => undefined,
    isStarted: () => true,
    isBotConnected: async () => false,
  });
  const views = createViewBuilder({ store, market });
  const deps: ApiDeps = {
    models,
    store,
    clock,
    market,
    feed,
    venue,
    engine,
    feedKind: 'replay',
    candleCache: createCandleCache(),
    twoFactor: twoFactorNotSetUp,
    executionMode: 'paper',
    describeMarket: () => 'a market of the test',
    startedAt: clock.now(),
    copierChanged: silence,
    providerChanged: silence,
    suggest: createSuggester(),
    sourcesChanged: async () => undefined,
    userChanged: silence,
  };
  const app = createApp(
    {
      log,
      store,
      api: deps,
      submitMessage: (input) => submitMessage({ store, engine }, input),
      notifications: createNotifications({ store, clock, views, publicUrl: serverUrl }),
      commands: createCommands({ store, clock, engine, venue, views, models, describeMarket: deps.describeMarket }),
      applySeed: (given) => applySeed({ connection, seed: given, fees, openPaperAccount }),
    },
    botServiceToken,
    auth,
    ops,
    import.meta.dirname,
  );

  async function settle(): Promise<void> {
    do await engine.idle();
    while (await venue.delivered());
    for (let copied = 1; copied > 0; copied = await store.deliverOutboxes(100));
  }

  return {
    database,
    serverUrl,
    deps,
    feed,
    async signIn(person) {
      const browser = createWebSession({ serverUrl });
      await browser.login(people[person]);
      return browser;
    },
    stranger: () => createWebSession({ serverUrl }),
    async post({ guildId, channelId }, message) {
      const source = await store.findSource(guildId, channelId);
      if (!source) throw new Error(`nobody posts signals in ${channelId}`);
      const posted = { guildId, channelId, replyToMessageId: null, text: 'words of a provider', postedAt: clock.now(), revision: 0 };
      await engine.receiveMessage({ ...posted, authorised: true, deleted: false, outcome: entryOutcome(), ...message }, source);
      await settle();
    },
    async follow() {
      await venue.advance();
      await settle();
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await engine.stop();
      ops.stop();
      await sandbox.close();
      await database.close();
    },
  };
}
