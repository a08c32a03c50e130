import { setTimeout as sleep } from 'node:timers/promises';
import { pendingActions } from '@trade-executor/domain/trade/pending-actions';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { connectPerson } from '@trade-executor/server/realtime/testing/realtime-rig';
import { UNPROTECTED_LIMIT_MS } from '@trade-executor/server/execution/act/protection-watch';
import { redisServerPath } from '@trade-executor/server/realtime/testing/start-redis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../house/demo-community.ts';
import type { RunDatabase, RunFacts } from '../replay/run-database.ts';
import { brokenPromises, nakedForMs } from './broken-promises.ts';
import { copierIds, STARTING_BALANCE, startTwoServers, type OneServer, type TwoServers } from './two-servers.ts';

const redisPath = redisServerPath();
if (redisPath === null) console.log('skipped tests of two processes: no redis-server on this machine (REDIS_SERVER_PATH)');

const coins = ['BTC', 'ETH', 'SOL', 'XRP', 'BNB', 'LTC', 'LINK', 'AVAX', 'ADA', 'DOT', 'NEAR', 'ARB'];
const CALLS = 20;
const SETTLED_WITHIN_MS = 30_000;

let servers: TwoServers;
beforeAll(async () => {
  if (redisPath !== null) servers = await startTwoServers(redisPath);
});
afterAll(() => servers?.close());

test.skipIf(redisPath === null)(
  'what one process does is heard at the other; a login ended at one closes its socket at the other',
  async () => {
    const { here, there } = servers;
    const [laptop, phone] = [here.browser(), there.browser()];
    await laptop.login(demoPeople.tess);
    await phone.login(demoPeople.tess);
    const onPhone = connectPerson(there.url, phone.cookies.header(), there.url);
    await onPhone.next('connect');

    const heard = [onPhone.next('signal.received'), onPhone.next('receipt.created'), onPhone.next('trade.changed')];
    expect(await here.submit(messageIdOf(0), await longCall(here, 'BTC'))).toEqual({ standing: 'understood', duplicate: false });
    const [signal] = await Promise.all(heard);
    expect(signal).toEqual({ messageId: messageIdOf(0) });

    const gone = [onPhone.next('session.revoked'), onPhone.next('disconnect')];
    const startedAt = performance.now();
    expect(await laptop.send('POST', '/api/sessions/revoke-others')).toMatchObject({ status: 200, json: { revoked: 1 } });
    await Promise.all(gone);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const again = connectPerson(there.url, phone.cookies.header(), there.url);
    expect(await again.next('connect_error')).toMatchObject({ message: 'SESSION_INVALID' });
    const atHome = connectPerson(here.url, laptop.cookies.header(), here.url);
    await atHome.next('connect');
  },
);

test.skipIf(redisPath === null)('two executors race for the same accounts: nothing twice, nothing lost, nothing naked', async () => {
  const { here, there, database } = servers;
  const doors = [here, there] as const;
  const submitted = Array.from({ length: CALLS }, async (_, place) => {
    const messageId = messageIdOf(place + 1);
    const coin = coins[place % coins.length] ?? 'BTC';
    const door = doors[place % 2] ?? here;
    const text = await longCall(door, coin);
    // A bot that had no answer in time sends again, perhaps to the other process.
    const isSentTwice = place % 4 === 0;
    return Promise.all((isSentTwice ? doors : [door]).map((at) => at.submit(messageId, text)));
  });
  const replies = await Promise.all(submitted);
  for (const reply of replies) expect(reply.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  await settled(database, () => true);

  // Targets fill in some markets and stops in others, seen by whichever process looks first.
  for (const [place, coin] of coins.entries()) {
    const ratio = [0.012, -0.03, 0.03][place % 3] ?? 0;
    await Promise.all(doors.map(({ market }) => market.push(`${coin}/USDT:USDT`, ratio)));
  }
  const ended = (reason: string) => (trade: Trade) => trade.closeReason === reason;
  const facts = await settled(database, ({ trades }) => trades.some(ended('stop')) && trades.some(ended('target')));

  const signals = facts.messages.flatMap(({ outcome }) => outcome?.orders ?? []).length;
  expect(signals).toBe(CALLS + 1);
  expect(facts.receipts.filter(({ subject }) => subject === 'entry')).toHaveLength(signals * copierIds.length);
  expect(facts.trades.length).toBeGreaterThanOrEqual(coins.length * copierIds.length);
  expect(brokenPromises(facts, STARTING_BALANCE)).toEqual([]);
  expect(Math.max(...facts.trades.map(nakedForMs)), 'ms from a fill to its live stop').toBeLessThan(UNPROTECTED_LIMIT_MS);
});

/**
 * What is stored once every message is done, no trade wants anything of its venue, and `isSo`. A promise that is broken only because the database
 * was read in the middle of a step holds at the next look; one that is broken stays broken, and is told.
 */
async function settled(database: RunDatabase, isSo: (facts: RunFacts) => boolean): Promise<RunFacts> {
  for (const giveUpAt = Date.now() + SETTLED_WITHIN_MS; ; await sleep(50)) {
    const found = await database.facts();
    const { messages, trades } = found;
    const wants = trades.filter((trade) => pendingActions(trade).length > 0);
    const broken = brokenPromises(found, STARTING_BALANCE);
    if (messages.every(({ processed }) => processed) && wants.length === 0 && broken.length === 0 && isSo(found)) return found;
    if (Date.now() < giveUpAt) continue;
    const undone = messages.filter(({ processed }) => !processed).length;
    throw new Error(`not settled: ${undone} messages undone, ${wants.length} of ${trades.length} trades wait\n${broken.join('\n')}`);
  }
}

function messageIdOf(place: number): string {
  return String(940_000_000_000_000_000n + BigInt(place));
}

async function longCall({ market }: OneServer, coin: string): Promise<string> {
  const price = await market.price(`${coin}/USDT:USDT`);
  const at = (factor: number): string => (price * factor).toPrecision(6);
  return `LONG ${coin}/USDT\nEntry: market\nSL: ${at(0.98)}\nTP1: ${at(1.01)}\nTP2: ${at(1.02)}`;
}
