import { netProfit } from '@trade-executor/domain/trade/net-profit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom } from '@trade-executor/server/market-data/seeded-random';
import { decimal, sumDecimals } from '@trade-executor/domain/decimal';
import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import { expect, onTestFinished, test } from 'vitest';
import { discordPeople, type DiscordPeople } from '../testing/discord-people.ts';
import { marketByHand, type MarketByHand } from '../testing/market-by-hand.ts';
import type { RunFacts } from '../replay/run-database.ts';
import { readDatabase } from '../testing/read-database.ts';
import { createStarter, type Starter } from '../testing/run-starter.ts';
import { demoPeople, demoChannels } from './demo-community.ts';

const SEED = process.env.KILL_SEED ?? 'kill-nine';
/** A busy provider; and few enough messages for one page of history. */
const PACE_MS = 200;
/** Longer than what a killed bot had claimed stays claimed, and than any poll takes to notice. */
const QUIET_MS = 12_000;
const coins = ['BTC', 'ETH', 'SOL', 'XRP', 'BNB', 'LTC', 'LINK', 'AVAX', 'ADA', 'DOT', 'NEAR', 'ARB'];
const victims = ['sandbox', 'server', 'bot', 'starter', 'server', 'bot', 'sandbox', 'starter'] as const;

test('kill -9 of each process in turn, under a stream of signals: nothing lost, nothing doubled, no position without its stop', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kill-nine-'));
  const starter = await createStarter(dataDir);
  onTestFinished(async () => {
    await starter.killStarter();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const people = discordPeople(starter.urls.chat);
  const market = marketByHand(starter.urls.marketControl);
  const random = createSeededRandom(SEED);
  await starter.start();

  const stream = startStream(people, market);
  for (const victim of victims) {
    await sleep(400 + random.next() * 1_200); // a random moment of the stream is what is being tested
    await kill(starter, victim);
  }
  const posted = await stream.end();

  for (const messageId of posted) await waitForVerdict(people, messageId);
  const cards = await waitForCards(people, starter);
  expect(await starter.interrupt()).toBe(0);

  const content = await readDatabase(dataDir);
  expectNothingLost(content, posted);
  expectNothingDoubled(content);
  for (const account of content.accounts) expectProtected(account);
  expect(cards.length, 'each trade has exactly one card').toBe(new Set(cards).size);
  expect(cards.length).toBe(content.trades.length);
}, 240_000);

async function kill(starter: Starter, victim: (typeof victims)[number]): Promise<void> {
  if (victim !== 'starter') {
    while (!starter.killChild(victim)) await sleep(20); // it may be on its way up
    return;
  }
  await starter.killStarter();
  await starter.start();
}

/** A provider who posts one call after another while prices move, and does not know what breaks. */
function startStream(people: DiscordPeople, market: MarketByHand) {
  const posted: string[] = [];
  let ending = false;
  async function run(): Promise<void> {
    for (let round = 0; !ending; round++) {
      const coin = coins[round % coins.length] ?? 'BTC';
      const symbol = `${coin}/USDT:USDT`;
      const price = await market.price(symbol);
      const at = (factor: number): string => (price * factor).toPrecision(6);
      posted.push(
        await people.post(
          demoPeople.mira,
          demoChannels.mira,
          `LONG ${coin}/USDT\nEntry: market\nSL: ${at(0.98)}\nTP1: ${at(1.006)}\nTP2: ${at(1.02)}`,
        ),
      );
      await market.push(symbol, round % 3 === 0 ? -0.03 : 0.008);
      await sleep(PACE_MS);
    }
  }
  const running = run();
  return {
    async end(): Promise<readonly string[]> {
      ending = true;
      await running;
      return posted;
    },
  };
}

/** The bot's reaction says that the server has the message. */
async function waitForVerdict(people: DiscordPeople, messageId: string): Promise<void> {
  await people.until(
    async () => (await people.view(demoPeople.mira, demoChannels.mira)).find(({ id }) => id === messageId)?.reactions?.length,
    `a reaction on message ${messageId}`,
    60_000,
  );
}

/** Waits until what Tess is told does not change any more; returns the mark of each of her trade cards. */
async function waitForCards(people: DiscordPeople, starter: Starter): Promise<readonly string[]> {
  let before = '';
  const messages = await people.until(
    async () => {
      await sleep(QUIET_MS);
      const seen = await people.directMessages(demoPeople.tess);
      const now = JSON.stringify(seen);
      const quiet = now === before;
      before = now;
      return quiet && seen;
    },
    `quiet in Tess's messages at ${starter.urls.chat}`,
    60_000,
  );
  return messages.flatMap(({ embeds }) =>
    embeds.filter(({ title }) => /^(LONG|SHORT) /.test(title ?? '')).map(({ footer }) => footer?.text ?? 'no mark'),
  );
}

function expectNothingLost({ messages, receipts }: RunFacts, posted: readonly string[]): void {
  for (const messageId of posted) {
    expect(
      messages.find((message) => message.messageId === messageId),
      `message ${messageId}`,
    ).toMatchObject({ processed: true });
    const own = receipts.filter((receipt) => receipt.messageId === messageId && (receipt.subject === 'entry' || receipt.denial !== null));
    expect(own.length, `a receipt of message ${messageId}`).toBeGreaterThan(0);
  }
}

function expectNothingDoubled({ trades, accounts }: RunFacts): void {
  const keys = trades.map(({ signalId, copierId, round }) => `${signalId} ${copierId} ${round}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const account of accounts) {
    const atVenue = [...account.openOrders, ...account.endedOrders].map(({ intent }) => intent.clientOrderId);
    expect(new Set(atVenue).size, 'no order is at the venue twice').toBe(atVenue.length);
    const ours = trades.filter(({ accountId }) => accountId === account.accountId);
    for (const { symbol, quantity } of account.positions) {
      const held = sumDecimals(ours.filter((trade) => trade.instrument.symbol === symbol).map(({ position }) => position.quantity));
      expect(held.toFixed(), `${symbol} as we know it and as the venue does`).toBe(quantity.toFixed());
    }
    expect(sumDecimals(account.ledger.map(({ amount }) => amount)).toFixed()).toBe(account.balance.toFixed());
    const earned = sumDecimals(ours.map(({ position }) => netProfit(position)));
    expect(account.balance.minus(decimal('10000')).toFixed(), 'what the trades earned is what the balance changed by').toBe(
      earned.toFixed(),
    );
  }
}

function expectProtected({ positions, openOrders }: PaperAccountState): void {
  for (const { symbol, quantity } of positions) {
    const stops = openOrders.filter(({ intent }) => intent.symbol === symbol && intent.type === 'stop' && intent.reduceOnly);
    expect(
      stops.some(({ intent }) => intent.quantity.gte(quantity)),
      `${symbol} has its stop`,
    ).toBe(true);
  }
}
