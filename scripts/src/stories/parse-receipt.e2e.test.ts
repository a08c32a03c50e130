import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOf, gus, mira, miraSignals, openHouse, type DemoHouse } from './demo-house.ts';

let house: DemoHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const BUTTON = 'How it was read';

test('a provider posts, sees at once that it was understood, and by a button how; a stranger is not told', async () => {
  const call = await house.longCall('BTC', { stop: 0.98, targets: [1.02, 1.04] });
  const messageId = await house.people.post(mira, miraSignals, call);
  expect(await house.reactionOn(miraSignals, messageId)).toBe('✅');
  const reply = await house.replyTo(miraSignals, messageId);
  expect(reply.text).toMatch(/Understood:[\s\S]*LONG BTC\/USDT[\s\S]*Followed by/);

  const [details] = cardOf(await house.people.press(mira, reply.message, BUTTON));
  expect(details?.title).toMatch(/^How it was read: a call, \d+ % sure$/);
  expect(details?.description).toMatch(/SL: \*\*[\d.]+\*\*/);
  expect(details?.field('Fields')).toMatch(/Stop \*\*[\d,.]+\*\* ← “[\d.]+”/);
  expect(details?.field('Not said, assumed')).toBe('Market: **futures**');

  const answer = await house.people.press(gus, reply.message, BUTTON);
  expect(answer.content).toContain('This is for the provider');
  expect(answer.embeds).toEqual([]);
  const seenByAll = await house.people.view(gus, miraSignals);
  expect(seenByAll.flatMap(cardOf).filter(({ title }) => title.startsWith('How it was read'))).toEqual([]);
});

test('a refused message carries the same button; chatter of the provider gets a quiet sign and no reply', async () => {
  const call = await house.longCall('ETH', { entry: 1, stop: 1.05, targets: [1.02] });
  const refused = await house.people.post(mira, miraSignals, call);
  expect(await house.reactionOn(miraSignals, refused)).toBe('⚠️');
  const { message } = await house.replyTo(miraSignals, refused);
  const [details] = cardOf(await house.people.press(mira, message, BUTTON));
  expect(details?.title).toMatch(/^How it was read: refused/);
  expect(details?.field('Refused')).toContain('Check the side and the stop.');

  const chatter = await house.people.post(mira, miraSignals, 'have a good evening everybody');
  expect(await house.reactionOn(miraSignals, chatter)).toBe('💬');
  const replies = (await house.people.view(mira, miraSignals)).filter((one) => one.message_reference?.message_id === chatter);
  expect(replies).toEqual([]);
});
