import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import { decimal, sumDecimals } from '@trade-executor/domain/decimal';
import { makeTrade } from '@trade-executor/domain/testing/make-trade';
import { makeTradeStory } from '@trade-executor/domain/testing/make-trade-story';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createMongooseStore } from '../../execution/store/mongoose/create-mongoose-store.ts';
import { makeAccount, makeSource } from '../../execution/store/testing/make-facts.ts';
import { makeStoredTrade } from '../../execution/store/testing/make-stored-trade.ts';
import { openTestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { putFacts } from '../../execution/store/testing/put-facts.ts';
import { createScriptedFeed } from '../../execution/testing/paper-scripted-feed.ts';
import { createFeedMarket } from '../../market-data/feed-market.ts';
import { makeActor } from '../testing/make-actor.ts';
import { exportTrades } from './export-trades.ts';
import { listTrades, type ListTradesQuery } from './list-trades.ts';

const database = await openTestDatabase('list-trades');
const { connection, models } = database;
beforeEach(() => database.empty());
afterAll(() => database.close());

const actor = makeActor();
const deps = { models, market: createFeedMarket(createScriptedFeed()) };

async function put(trades: readonly Partial<Trade>[]): Promise<void> {
  const store = createMongooseStore(connection);
  await putFacts(models, {
    sources: [makeSource({ providerName: '=Alice' })],
    accounts: [makeAccount(), makeAccount({ accountId: 'account-2', traderId: 'trader-2' })],
  });
  for (const [place, trade] of trades.entries()) {
    const tradeId = `trade-${String(place).padStart(3, '0')}`;
    await store.insertTrade(makeStoredTrade({ tradeId, signalId: `signal-${place}`, ...trade }), null, []);
  }
}

const read = async (query: Partial<ListTradesQuery>): Promise<string[]> => {
  const { items } = await listTrades(deps, { actor, query: { limit: 50, ...query } });
  return items.map(({ tradeId }) => tradeId);
};

test('each filter narrows, newest first', async () => {
  await put([
    { openedAt: 1_000, stage: 'closed', closedAt: 1_500 },
    { openedAt: 2_000, side: 'short' },
    { openedAt: 3_000, instrument: makeInstrument({ symbol: 'ETH/USDT:USDT' }), stage: 'open' },
    { openedAt: 4_000, providerId: 'provider-2', copierId: 'copier-2' },
    { openedAt: 5_000, accountId: 'account-2' },
  ]);
  expect(await read({})).toEqual(['trade-003', 'trade-002', 'trade-001', 'trade-000']);
  expect(await read({ open: 'no' })).toEqual(['trade-000']);
  expect(await read({ open: 'yes', stage: 'open' })).toEqual(['trade-002']);
  expect(await read({ side: 'short' })).toEqual(['trade-001']);
  expect(await read({ symbol: 'ETH/USDT:USDT' })).toEqual(['trade-002']);
  expect(await read({ providerId: 'provider-2' })).toEqual(['trade-003']);
  expect(await read({ copierId: 'copier-2' })).toEqual(['trade-003']);
  expect(await read({ from: 2_000, to: 4_000 })).toEqual(['trade-002', 'trade-001']);
  expect(await read({ accountId: 'account-2' })).toEqual([]);
});

test('who is no trader is refused, admin and support see all', async () => {
  await put([{}, { accountId: 'account-2' }]);
  const count = async (changes: Parameters<typeof makeActor>[0]): Promise<number> =>
    (await listTrades(deps, { actor: makeActor(changes), query: { limit: 50 } })).items.length;
  await expect(count({ roles: ['owner', 'provider'] })).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await count({ roles: ['support'], traderId: null })).toBe(2);
  expect(await count({ traderId: 'trader-2' })).toBe(1);
  expect(await count({ traderId: null })).toBe(0);
});

test('a page asks the database as often as a row does', async () => {
  await put(Array.from({ length: 40 }, () => ({})));
  let asked = 0;
  connection.set('debug', () => void (asked += 1));
  await read({ limit: 1 });
  const forOne = asked;
  asked = 0;
  expect(await read({ limit: 40 })).toHaveLength(40);
  connection.set('debug', false);
  expect([forOne, asked]).toEqual([3, 3]);
});

test('the table holds every trade once, whatever the pages, and a name that looks like a formula is only a name', async () => {
  await put(Array.from({ length: 230 }, (_, place) => ({ openedAt: 1_000 + place })));
  let text = '';
  let pieces = 0;
  for await (const piece of exportTrades(deps, { actor, query: {} })) {
    text += piece;
    pieces += 1;
  }
  const [header, ...lines] = text.trim().split('\r\n');
  expect(header).toMatch(/^tradeId,openedAt,/);
  expect([pieces, lines.length, new Set(lines).size]).toEqual([3, 230, 230]);
  expect(lines[0]).toContain(",'=Alice,");
});

test("the table has each leg's profit and the whole, and R; the API the same, adding up to the last digit", async () => {
  const story = makeTradeStory(makeTrade());
  story.fill('entry-0', '0.7', '40000');
  story.fill('entry-0', '0.3', '39999.9');
  story.fill('target-0', '0.35', '41000', 1);
  story.fill('stop', '0.65', '38990', 1);
  await put([story.trade()]);
  let table = '';
  for await (const piece of exportTrades(deps, { actor, query: {} })) table += piece;
  // 0.35 × 1,000.03 and 0.65 × −1,009.97 against the average of 39,999.97; each fill costs 1, the risk is 1,000
  expect(table).toContain(
    '-306.47,4,0,,-310.47,-0.3105,USDT,yes,"entry-0 1 @ 39999.97 fees 2 net -2 -0.002R; target-0 0.35 @ 41000 fees 1 net 349.0105 0.349R; stop 0.65 @ 38990 fees 1 net -657.4805 -0.6575R"',
  );
  const { items } = await listTrades(deps, { actor, query: { limit: 1 } });
  const net = sumDecimals((items[0]?.legs ?? []).map(({ netPnl }) => decimal(netPnl)));
  expect(net.toFixed()).toBe(items[0]?.netPnl);
});
