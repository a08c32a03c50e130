import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../house/demo-community.ts';
import { cardOf, gus, isOpen, lounge, mira, miraSignals, openHouse, tess, type DemoHouse } from './demo-house.ts';
import { runScript } from './run-script.ts';

let house: DemoHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(async () => void (await house.close()));

const say = (content: string, channelId = miraSignals): Promise<string> => house.people.post(mira, channelId, content);

/** What the owner lets be read in Mira's channel. */
async function allow(permissions: Readonly<Record<string, unknown>>): Promise<void> {
  const providers = demoSeed.providers.map((provider) => (provider.name === 'Mira' ? { ...provider, allow: permissions } : provider));
  const { dataDir, urls } = house.starter;
  const file = join(dataDir, 'seed.json');
  writeFileSync(file, JSON.stringify({ ...demoSeed, providers }));
  const { output } = await runScript('scripts/src/seed.ts', [file], { DATA_DIR: dataDir, PORT: new URL(urls.server).port });
  expect(output).toContain('Seeded.');
}

async function whyRefused(messageId: string): Promise<string> {
  expect(await house.reactionOn(miraSignals, messageId)).toBe('⚠️');
  return (await house.replyTo(miraSignals, messageId)).text;
}

test('a call in one message, its levels in the next: one trade, with the stop of the second', async () => {
  const stop = await house.price('SOL', 0.97);
  const call = await say('LONG SOL/USDT');
  const levels = await say(`SL: ${stop}\nTP1: ${await house.price('SOL', 1.05)}`);
  const opened = await house.card('SOL', isOpen, 'the open card');
  expect(opened.field('Stop')).toContain(stop);
  for (const messageId of [levels, call]) {
    const mark = async (): Promise<boolean> => (await house.reactionOn(miraSignals, messageId)) === '✅';
    await house.people.until(mark, `✅ on ${messageId}`);
  }
  const cards = (await house.people.directMessages(tess)).flatMap(cardOf).filter(({ title }) => title.startsWith('LONG SOL/'));
  expect(cards).toHaveLength(1);

  const tighter = await house.price('SOL', 0.98);
  await house.people.edit(mira, levels, `SL: ${tighter}\nTP1: ${await house.price('SOL', 1.05)}`);
  await house.card('SOL', (card) => card.field('Stop').includes(tighter), 'the stop of the edited part');
});

test('a webhook is refused, with what would allow it; named by the owner, its calls are traded', async () => {
  const { id, author } = await house.people.postByWebhook(mira, miraSignals, await house.longCall('ETH', { stop: 0.97, targets: [1.05] }));
  expect(await whyRefused(id)).toContain('A webhook posted it');
  await allow({ webhookIds: [author.id] });
  await house.people.postByWebhook(mira, miraSignals, await house.longCall('ETH', { stop: 0.97, targets: [1.05] }));
  await house.card('ETH', isOpen, 'the open card of the webhook’s call');
});

test('a call that is passed on from elsewhere is refused', async () => {
  const elsewhere = await house.people.post(gus, lounge, await house.longCall('XRP', { stop: 0.97, targets: [1.05] }));
  expect(await whyRefused(await house.people.forward(mira, miraSignals, elsewhere))).toContain('somebody else’s words');
});

test('in the thread of a call, where threads are read, the stop of that call is moved', async () => {
  await allow({ threads: true });
  const call = await say(await house.longCall('ADA', { stop: 0.97, targets: [1.05] }));
  await house.card('ADA', isOpen, 'the open card');
  await say(await house.longCall('LTC', { stop: 0.97, targets: [1.05] }));
  await house.card('LTC', isOpen, 'the open card of another call');

  await house.people.startThread(mira, call);
  const stop = await house.price('ADA', 0.985);
  expect(await house.reactionOn(call, await say(`move SL to ${stop}`, call))).toBe('✅');
  await house.card('ADA', (card) => card.field('Stop').includes(stop), 'the stop moved in the thread');
});
