import { decimal } from '@trade-executor/domain/decimal';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createFeedMarket } from '../../market-data/feed-market.ts';
import { createSeededRandom } from '../../market-data/seeded-random.ts';
import { createSystemClock, createWallClock } from '../../market-data/system-clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import { createMongooseStore } from '../store/mongoose/create-mongoose-store.ts';
import { makeAccount, makeCopier, makeSource, makeTrader } from '../store/testing/make-facts.ts';
import { openTestDatabase } from '../store/testing/open-test-database.ts';
import { putFacts } from '../store/testing/put-facts.ts';
import { entryOutcome } from '../testing/engine-rig.ts';
import { paperRules } from '../testing/paper-rig.ts';
import { createScriptedFeed } from '../testing/paper-scripted-feed.ts';
import { createMemoryPaperAccountStore } from '../venues/paper/memory-paper-account-store.ts';
import { createPaperVenue } from '../venues/paper/paper-venue.ts';

const SIGNALS = 50;
const MOST_OPEN = 3;

const database = await openTestDatabase('many-signals-at-once');
afterAll(() => database.close());

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const numbers = Array.from({ length: SIGNALS }, (_, index) => index + 1);

test('of 50 signals at once for one account two executors open exactly as many as it may have, and deny the others for that', async () => {
  const instruments = numbers.map((n) => makeInstrument({ symbol: `COIN${n}/USDT:USDT`, base: `COIN${n}` }));
  const feed = createScriptedFeed({ instruments, price: '40000' });
  const clock = createSystemClock(createWallClock(), feed);
  const venue = createPaperVenue({ feed, clock, accounts: createMemoryPaperAccountStore(), rules: paperRules });
  const sources = numbers.map((n) => makeSource({ sourceId: `source-${n}`, channelId: `channel-${n}` }));
  const copier = makeCopier({ settings: { ...defaultSettings, maxOpenPositions: MOST_OPEN } });
  await putFacts(database.models, { sources, traders: [makeTrader()], accounts: [makeAccount()], copiers: [copier] });
  await venue.openPaperAccount('account-1', decimal('10000'));
  const store = createMongooseStore(database.connection);
  const launch = async (owner: string): Promise<Engine> => {
    const ports = { clock, venue, market: createFeedMarket(feed), store: createMongooseStore(database.connection) };
    const random = createSeededRandom(owner);
    const engine = createEngine({
      ...ports,
      random,
      log: quiet,
      owner,
      tellingWritten: () => undefined,
      watchSources: false,
      watchMarkets: false,
    });
    onTestFinished(() => engine.stop());
    await engine.start();
    return engine;
  };
  const engines = await Promise.all(['executor-1', 'executor-2'].map(launch));

  await Promise.all(
    sources.map(async (source, index) =>
      engines[index % engines.length]?.receiveMessage(
        {
          guildId: source.guildId,
          channelId: source.channelId,
          messageId: `message-${index + 1}`,
          authorId: 'author-1',
          authorised: true,
          replyToMessageId: null,
          text: 'a call',
          postedAt: clock.now(),
          revision: 0,
          deleted: false,
          outcome: entryOutcome({ base: `COIN${index + 1}` }),
        },
        source,
      ),
    ),
  );
  for (const engine of engines) await engine.idle();

  const found = await Promise.all(numbers.map((n) => store.receiptsOfMessage(`channel-${n}`, `message-${n}`)));
  const codes = found.map((receipts) => receipts.map(({ denial }) => denial?.code ?? 'traded').join());
  const count = (code: string): number => codes.filter((one) => one === code).length;
  expect({ traded: count('traded'), denied: count('MAX_OPEN_POSITIONS') }).toEqual({ traded: MOST_OPEN, denied: SIGNALS - MOST_OPEN });
  expect(await store.openTrades({ accountId: 'account-1' })).toHaveLength(MOST_OPEN);
  expect(await venue.positions('account-1')).toHaveLength(MOST_OPEN);
  expect((await store.findAccount('account-1'))?.reservations).toHaveLength(MOST_OPEN);
}, 60_000);
