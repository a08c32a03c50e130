import { afterAll, beforeAll } from 'vitest';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { fromStored } from '../../../models/decimal128.ts';
import { storeContract } from '../../testing/store-contract.ts';
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
