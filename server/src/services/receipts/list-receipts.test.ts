import type { ReceiptFilter } from '@trade-executor/contracts/api/receipts';
import type { Receipt } from '@trade-executor/domain/receipt';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../auth/actor.ts';
import { createMongooseStore } from '../../execution/store/mongoose/create-mongoose-store.ts';
import { makeSource } from '../../execution/store/testing/make-facts.ts';
import { makeReceipt } from '../../execution/store/testing/make-papers.ts';
import { openTestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { putFacts } from '../../execution/store/testing/put-facts.ts';
import { createScriptedFeed } from '../../execution/testing/paper-scripted-feed.ts';
import { createFeedMarket } from '../../market-data/feed-market.ts';
import { makeActor } from '../testing/make-actor.ts';
import { exportReceipts, exportReceiptsJson } from './export-receipts.ts';
import { listReceipts } from './list-receipts.ts';

const database = await openTestDatabase('list-receipts');
const { connection, models } = database;
beforeEach(() => database.empty());
afterAll(() => database.close());

const deps = { models, market: createFeedMarket(createScriptedFeed()) };

/** Saves receipts that are named for their place, a second after each other. */
async function put(receipts: readonly Partial<Receipt>[]): Promise<void> {
  const store = createMongooseStore(connection);
  await putFacts(models, { sources: [makeSource()] });
  for (const [place, receipt] of receipts.entries()) {
    await store.saveReceipt(makeReceipt({ receiptId: `r${place}`, at: 1_000 * place, ...receipt }), []);
  }
}

const read = async (query: ReceiptFilter, actor: Actor = makeActor()): Promise<string> => {
  const { items } = await listReceipts(deps, { actor, query: { limit: 50, ...query } });
  return items.map(({ receiptId }) => receiptId).join(' ');
};

const denied = (code: 'STOP_MISSING' | 'SIGNAL_STALE' | 'CONFIRMATION_PENDING') => ({ denial: { code, evidence: {} } });

test('each filter narrows, newest first; a coin is found by any of its names', async () => {
  await put([
    { denial: null },
    { ...denied('STOP_MISSING'), coin: 'PEPE' },
    { ...denied('SIGNAL_STALE'), subject: 'edit', providerId: 'provider-2' },
    { ...denied('CONFIRMATION_PENDING'), copierId: 'copier-2' },
    { denial: null, subject: 'instruction', coin: 'PEPE', messageId: '800000000000000001' },
  ]);
  expect(await read({})).toBe('r4 r3 r2 r1 r0');
  expect(await read({ verdict: 'done' })).toBe('r4 r0');
  expect(await read({ verdict: 'denied' })).toBe('r2 r1');
  expect(await read({ verdict: 'asked' })).toBe('r3');
  expect(await read({ code: 'SIGNAL_STALE' })).toBe('r2');
  expect(await read({ verdict: 'done', code: 'SIGNAL_STALE' })).toBe('');
  expect(await read({ subject: 'instruction' })).toBe('r4');
  expect(await read({ coin: '1000pepe' })).toBe('r4 r1');
  expect(await read({ coin: 'PEPE', verdict: 'denied' })).toBe('r1');
  expect(await read({ providerId: 'provider-2' })).toBe('r2');
  expect(await read({ copierId: 'copier-2' })).toBe('r3');
  expect(await read({ messageId: '800000000000000001' })).toBe('r4');
  expect(await read({ from: 1_000, to: 3_000 })).toBe('r2 r1');
});

test('no filter shows what is another’s: a trader has his own, provider and owner what became of a message as a whole', async () => {
  await put([
    denied('STOP_MISSING'),
    { ...denied('STOP_MISSING'), traderId: 'trader-2', copierId: 'copier-2' },
    { ...denied('STOP_MISSING'), traderId: null, copierId: null },
    { ...denied('STOP_MISSING'), traderId: null, copierId: null, providerId: 'provider-2', communityId: 'community-2' },
  ]);
  const query = { code: 'STOP_MISSING', coin: 'BTC' } as const;
  const nobody = { traderId: null, roles: [] };
  expect(await read(query)).toBe('r0');
  expect(await read({ ...query, copierId: 'copier-2' })).toBe('');
  expect(await read(query, makeActor({ ...nobody, roles: ['provider'], providerIds: ['provider-1'] }))).toBe('r2');
  expect(await read(query, makeActor({ ...nobody, roles: ['owner'], communityIds: ['community-2'] }))).toBe('r3');
  expect(await read(query, makeActor({ ...nobody, roles: ['support'] }))).toBe('r3 r2 r1 r0');
  expect(await read(query, makeActor(nobody))).toBe('');
});

test('table and JSON lines hold what the list holds under the same filter, whatever the pages', async () => {
  await put(Array.from({ length: 230 }, (_, place) => ({ ...denied(place % 2 === 0 ? 'STOP_MISSING' : 'SIGNAL_STALE') })));
  const input = { actor: makeActor(), query: { code: 'STOP_MISSING', from: 10_000 } } as const;
  let table = '';
  for await (const piece of exportReceipts(deps, input)) table += piece;
  let lines = '';
  for await (const piece of exportReceiptsJson(deps, input)) lines += piece;
  const ids = lines.trim().split('\n').map((line) => (JSON.parse(line) as { receiptId: string }).receiptId); // prettier-ignore
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([110, 'r228', 'r10']);
  expect(table.trim().split('\r\n').slice(1).map((line) => line.split(',')[0])).toEqual(ids); // prettier-ignore
});
