import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { fromStored, toStored } from '../../../models/decimal128.ts';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { storeContract } from '../../testing/store-contract.ts';
import { makeSource } from '../testing/make-facts.ts';
import { makeStoredTrade } from '../testing/make-stored-trade.ts';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { putFacts } from '../testing/put-facts.ts';
import { createMongooseStore } from './create-mongoose-store.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('store-contract');
});
afterAll(() => database.close());

storeContract('mongoose store', async () => {
  await database.empty();
  return {
    store: createMongooseStore(database.connection),
    put: (facts) => putFacts(database.models, facts),
    movedEvents: async (tradeId) => {
      const moved = await database.models.tradeEvents.find({ tradeId }).sort({ _id: 1 }).lean();
      return moved.map(({ event }) => fromStored<TradeEvent>(event));
    },
  };
});

test('a profile stored before one could say more has the defaults for what it does not say', async () => {
  await database.empty();
  const store = createMongooseStore(database.connection);
  await putFacts(database.models, { sources: [makeSource()] });
  await database.models.providers.updateOne({}, { $set: { profile: { defaultQuote: 'USDC', ignoreLines: ['join us'] } } });
  const profile = { ...defaultProfile, defaultQuote: 'USDC', ignoreLines: ['join us'] };
  expect(await store.findSource('guild-1', 'channel-1')).toEqual(makeSource({ profile }));
  expect((await store.sources()).sources).toEqual([makeSource({ profile })]);
});

test('a trade stored before there was funding, dust and management has none of them', async () => {
  await database.empty();
  const store = createMongooseStore(database.connection);
  const trade = makeStoredTrade();
  await database.models.trades.collection.insertOne({ tradeId: trade.tradeId, version: 1, trade: toStored(trade) });
  const gone = { 'trade.position.funding': 1, 'trade.position.dust': 1, 'trade.plan.management': 1 } as const;
  await database.models.trades.collection.updateOne({ tradeId: trade.tradeId }, { $unset: gone });
  expect((await store.findTrade(trade.tradeId))?.trade).toEqual(trade);
});
