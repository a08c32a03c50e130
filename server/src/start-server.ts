import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@trade-executor/embedded-mongo/start-embedded-mongo';
import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import mongoose from 'mongoose';
import { createAuth } from './auth/create-auth.ts';
import type { Config } from './config/load-config.ts';
import { createEventBus } from './events/event-bus.ts';
import { storeWithEvents } from './events/store-with-events.ts';
import { venueWithEvents } from './events/venue-with-events.ts';
import { createEngine } from './execution/engine.ts';
import type { Log } from './execution/execution-deps.ts';
import { createMongooseStore } from './execution/store/mongoose/create-mongoose-store.ts';
import { createMongoosePaperAccountStore } from './execution/venues/paper/mongoose-paper-account-store.ts';
import { createPaperVenue } from './execution/venues/paper/paper-venue.ts';
import { createApp } from './http/create-app.ts';
import { startEquitySnapshots } from './jobs/equity-snapshots/start-equity-snapshots.ts';
import { createFeedMarket } from './market-data/feed-market.ts';
import { openMarket } from './market-data/open-market.ts';
import { createSystemClock, createWallClock } from './market-data/system-clock.ts';
import { createSystemRandom } from './market-data/system-random.ts';
import { createModels, ensureIndexes } from './models/create-models.ts';
import { startOutboxLoop } from './notify/outbox-loop.ts';
import { openOps } from './ops/open-ops.ts';
import { openRealtime } from './realtime/open-realtime.ts';
import { twoFactorNotSetUp } from './services/access/two-factor.ts';
import { createCommands } from './services/commands/commands.ts';
import { createCandleCache } from './services/market/candle-cache.ts';
import { createNotifications } from './services/notifications.ts';
import { createSuggester } from './services/providers/suggest/create-suggester.ts';
import { applySeed } from './services/seed/apply-seed.ts';
import { submitMessage } from './services/submit-message.ts';
import { createViewBuilder } from './views/view-builder.ts';

/** Costs of the paper venue: those of a large exchange's lowest tier, and two basis points of slippage. */
const PAPER_RULES = {
  takerFeeRatio: decimal('0.0005'),
  makerFeeRatio: decimal('0.0002'),
  slippageRatio: decimal('0.0002'),
  volumeRatio: decimal('0.1'),
};

export type RunningServer = {
  readonly port: number;
  readonly marketControlPort: number;
  readonly mongodbUri: string;
  readonly stop: () => Promise<void>;
};

/** Builds the whole server from its configuration and starts it; resolves once it is ready to trade. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const database = config.mongodbUri === null ? await openEmbedded(config.dataDir, log) : null;
  const mongodbUri = config.mongodbUri ?? database?.uri ?? '';
  const connection = await mongoose.createConnection(mongodbUri, { dbName: 'trade-executor', autoIndex: false }).asPromise();
  log.debug({ event: 'server.database_open' }, 'database open');
  const models = createModels(connection);
  await ensureIndexes(models);

  const bus = createEventBus((error) => log.error({ event: 'event_bus.listener_failed', error }, 'the others have heard it'));
  const wall = createWallClock();
  const store = storeWithEvents({ store: createMongooseStore(connection), bus, clock: wall });
  const accounts = createMongoosePaperAccountStore(connection);
  const market = await openMarket({ settings: config.market, connection, wall, notBefore: await accounts.latestMarketTime() });
  const clock = createSystemClock(wall, market.feed);
  const onFailed = (error: unknown): void => log.error({ event: 'paper_venue.failed', error }, 'tried again with the next step');
  const venue = createPaperVenue({ feed: market.feed, clock, accounts, rules: PAPER_RULES, onListenerFailed: onFailed });
  const marketPort = createFeedMarket(market.feed);
  const views = createViewBuilder({ store, market: marketPort });

  const httpServer = createServer(
    { headersTimeout: HEADERS_WITHIN_MS, requestTimeout: REQUEST_WITHIN_MS },
    (req, res) => void app(req, res),
  ); // before the sockets, which take their own requests out of it
  const { botServiceToken } = config;
  const auth = await createAuth({ connection, settings: config.auth, log });
  const realtime = openRealtime({ httpServer, store, bus, clock, log, botServiceToken, redisUrl: config.redisUrl, auth });
  const { botRoom } = realtime;
  const outbox = startOutboxLoop({ store, clock, log, onDelivered: () => botRoom.notificationsWaiting() });
  const engine = createEngine({
    clock,
    random: createSystemRandom(),
    market: marketPort,
    store,
    venue: venueWithEvents({ name: 'paper', venue, bus, clock }),
    log,
    owner: config.executorName,
    tellingWritten: () => outbox.poke(),
    watchSources: config.watchSources,
    watchMarkets: config.market.feed !== 'replay', // played faster than any market moves
  });

  let ready = false;
  const ops = openOps({
    bus,
    store,
    clock,
    botServiceToken,
    unprotectedCount: () => engine.protection.unprotectedCount(),
    checkStore: async () => void (await connection.db?.command({ ping: 1 })),
    isStarted: () => ready,
    isBotConnected: () => botRoom.isConnected(),
  });
  const app = createApp(
    {
      log,
      store,
      api: {
        models,
        store,
        clock,
        market: marketPort,
        feed: market.feed,
        feedKind: config.market.feed,
        candleCache: createCandleCache(),
        venue,
        engine,
        twoFactor: twoFactorNotSetUp,
        executionMode: config.executionMode,
        describeMarket: () => market.description,
        startedAt: clock.now(),
        copierChanged: (copier) => bus.emit({ type: 'copier.changed', ...copier }),
        providerChanged: (provider) => bus.emit({ type: 'provider.changed', ...provider }),
        suggest: createSuggester(),
        sourcesChanged: () => botRoom.sourcesChanged(),
        userChanged: (userId) => bus.emit({ type: 'user.changed', userId }),
      },
      submitMessage: (input) => submitMessage({ store, engine }, input),
      notifications: createNotifications({ store, clock, views, publicUrl: config.auth.publicUrl }),
      commands: createCommands({ store, clock, engine, venue, views, models, describeMarket: () => market.description }),
      applySeed: async (seed) => {
        const fees = { takerFeeRatio: PAPER_RULES.takerFeeRatio, makerFeeRatio: PAPER_RULES.makerFeeRatio };
        const openPaperAccount = (accountId: string, balance: Decimal): Promise<void> => venue.openPaperAccount(accountId, balance);
        const applied = await applySeed({ connection, seed, fees, openPaperAccount });
        if (applied.sourcesChanged) await botRoom.sourcesChanged();
        equitySnapshots.takeAll(); // new accounts begin with what they were given
        return applied;
      },
    },
    botServiceToken,
    auth,
    ops,
    config.dashboardDir,
  );

  log.debug({ event: 'server.built' }, 'everything is built');
  await ops.begin();
  await engine.start();
  log.debug({ event: 'server.engine_started' }, 'every open trade is settled');
  const idle = async (): Promise<void> => {
    for (;;) {
      await engine.idle();
      await venue.delivered();
      await outbox.flush();
      if ((await store.dueNotificationCount(clock.now())) === 0) return;
      await clock.sleep(IDLE_POLL_MS);
    }
  };
  const equitySnapshots = startEquitySnapshots({ models, store, venue, clock, bus, log });
  const report = () => ({ unprotectedMsMax: engine.protection.longestMs(clock.now()) });
  const running = await market.run({ venue, clock, controlPort: config.marketControlPort, idle, report, onFailed });
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(config.port, resolve);
  });
  ready = true;

  return {
    port: (httpServer.address() as AddressInfo).port,
    marketControlPort: running.controlPort,
    mongodbUri,
    async stop() {
      ready = false;
      await running.stop();
      await realtime.close(); // ends the HTTP server too
      await engine.stop();
      await equitySnapshots.stop();
      await outbox.stop();
      ops.stop();
      await connection.close();
      await database?.close();
    },
  };
}

const IDLE_POLL_MS = 5;
/** Slow senders hold no connection for long. */
const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 30_000;

async function openEmbedded(dataDir: string, log: Log) {
  mkdirSync(dataDir, { recursive: true });
  return startEmbeddedMongo({
    file: join(dataDir, 'trade-executor.sqlite'),
    log: (message) => log.warn({ event: 'embedded_mongo' }, message),
  });
}
