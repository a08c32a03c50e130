import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOf, gus, leo, leoScalps, lounge, mira, miraSignals, openHouse, temporaryDataDir, tess, type DemoHouse } from './demo-house.ts';
import { startSandboxAlone } from './sandbox-alone.ts';

/** Longer than any copier acts on an entry. */
const AWAY_MS = 20 * 60_000;

const dataDir = temporaryDataDir();
let house: DemoHouse;
let staleCall: string;
/** Twenty minutes ago the house ran, then only Discord was there when Leo posted; now the house is back. */
beforeAll(async () => {
  const clockBehind = `--import=${new URL('./clock-behind.ts', import.meta.url).pathname}`;
  const then = { NODE_OPTIONS: clockBehind, CLOCK_BEHIND_MS: String(AWAY_MS) };
  const before = await openHouse(dataDir, then);
  const known = await before.people.post(leo, leoScalps, await before.longCall('DOT', { stop: 0.98, targets: [1.02] }));
  await before.reactionOn(leoScalps, known);
  const call = await before.longCall('AVAX', { stop: 0.98, targets: [1.02] });
  await before.starter.interrupt();

  const discord = await startSandboxAlone(dataDir, then);
  staleCall = await discord.people.post(leo, leoScalps, call);
  await discord.stop();
  house = await openHouse(dataDir);
});
afterAll(async () => {
  await house.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What stands under a message that nobody could act on: what, why, what to do. */
async function refusal(channelId: string, messageId: string): Promise<string> {
  const { title, text } = await house.replyTo(channelId, messageId);
  expect(title).toBe('⚠️ Not traded');
  return text;
}

/** A receipt in Tess's direct messages. */
const toldTess = (what: RegExp): Promise<string> =>
  house.people.until(
    async () => (await house.people.directMessages(tess)).flatMap(cardOf).find(({ text }) => what.test(text))?.text,
    `Tess is told ${what}`,
  );

test('a call by somebody who may not post here is answered with who may', async () => {
  const messageId = await house.people.post(gus, miraSignals, await house.longCall('BTC', { stop: 0.98, targets: [1.02] }));
  expect(await house.reactionOn(miraSignals, messageId)).toBe('⚠️');
  const text = await refusal(miraSignals, messageId);
  expect(text).toContain('The message was not taken as a signal.');
  expect(text).toContain('Its author is not among those who may post for Mira.');
  expect(text).toContain('→ Ask the community owner to add the author to the provider');
});

test('a symbol that nobody lists is named, to the provider and to the trader', async () => {
  const messageId = await house.people.post(mira, miraSignals, 'LONG NOSUCHCOIN/USDT entry 10 SL 9 TP 12');
  const text = await refusal(miraSignals, messageId);
  expect(text).toContain('NOSUCHCOIN cannot be traded on this account.');
  expect(text).toContain('→ Check the spelling');
  expect(await toldTess(/NOSUCHCOIN/)).toMatch(/Signal not carried out[\s\S]*Why not[\s\S]*lists no perpetual NOSUCHCOIN\/USDT/);
});

test('a stop on the wrong side is refused with what to check', async () => {
  const call = await house.longCall('ETH', { entry: 1, stop: 1.05, targets: [1.02] });
  const messageId = await house.people.post(mira, miraSignals, call);
  expect(await refusal(miraSignals, messageId)).toContain('The stop is not on the losing side of the entry. Check the side and the stop.');
});

test('a call without a stop opens nothing, and says how to mend it; the mended call trades', async () => {
  const call = await house.longCall('SOL', { stop: 0.98, targets: [1.02] });
  const messageId = await house.people.post(mira, miraSignals, call.replace(/SL: \S+\n/, ''));
  const text = await refusal(miraSignals, messageId);
  expect(text).toContain('no position is opened without a stop');
  expect(text).toContain('→ The provider can add a stop price to the message.');

  await house.people.edit(mira, messageId, call);
  await house.card('SOL', ({ title }) => title.endsWith('open'), 'the card of the mended call');
});

test('a call posted long before anybody read it is too old to trade', async () => {
  const text = await refusal(leoScalps, staleCall);
  expect(text).toMatch(/It was 20 min( \d+ s)? old; at most 10 min are allowed\./);
  expect(text).toContain('→ The provider can post it again, if it still holds.');
});

test('chatter is left alone, and so is what looks like a call in a channel that nobody reads', async () => {
  const chatter = await house.people.post(gus, miraSignals, 'good morning, how is everyone doing?');
  const elsewhere = await house.people.post(gus, lounge, 'LONG BTC/USDT entry market SL 100 TP 200');
  const last = await house.people.post(gus, miraSignals, 'LONG BTC/USDT entry market SL 100 TP 200');
  await refusal(miraSignals, last); // one channel is read in order: what came before has been read
  const seen = [...(await house.people.view(mira, miraSignals)), ...(await house.people.view(mira, lounge))];
  for (const id of [chatter, elsewhere]) {
    expect(seen.find((message) => message.id === id)?.reactions ?? []).toEqual([]);
    expect(seen.filter((message) => message.message_reference?.message_id === id)).toEqual([]);
  }
});
