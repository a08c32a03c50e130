import { expect, test } from 'vitest';
import { storeContract } from '../../testing/store-contract.ts';
import { makeSignal } from '../testing/make-papers.ts';
import { makeStoredTrade } from '../testing/make-stored-trade.ts';
import { createMemoryStore } from './create-memory-store.ts';

storeContract('memory store', async () => {
  const store = createMemoryStore();
  return { store, put: async (facts) => store.put(facts), movedEvents: async (tradeId) => store.movedEvents(tradeId) };
});

test('what the memory store was given can no longer be changed behind its back', async () => {
  const store = createMemoryStore();
  const events = [...makeStoredTrade().events];
  await store.insertTrade(makeStoredTrade({ events }), null, []);
  expect(() => events.pop()).toThrow(TypeError);
  const signal = await store.saveSignal(makeSignal());
  expect(() => Object.assign(signal.order, { base: 'ETH' })).toThrow(TypeError);
});
