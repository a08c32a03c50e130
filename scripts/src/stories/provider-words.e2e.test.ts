import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOf, isClosed, isOpen, mira, miraSignals, openHouse, tess, type DemoHouse } from './demo-house.ts';

let house: DemoHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(async () => void (await house.close()));

const say = (content: string, replyTo?: string): Promise<string> => house.people.post(mira, miraSignals, content, replyTo);

/** Tess's position of a coin as the venue has it, from /positions. */
async function position(coin: string): Promise<string> {
  const dm = (await house.people.directMessages(tess))[0]?.channel_id ?? '';
  const { content, embeds } = await house.people.command(tess, dm, 'positions');
  return embeds[0]?.fields?.find(({ name }) => name.includes(`${coin}/`))?.value ?? content;
}

/** What Tess was told of an instruction that was not carried out, with these words in it. */
function whyNot(words: string): Promise<string> {
  return house.people.until(
    async () =>
      (await house.people.directMessages(tess))
        .flatMap(cardOf)
        .map(({ text }) => text)
        .findLast((text) => text.includes('not carried out') && text.includes(words)),
    `a receipt that says “${words}”`,
  );
}

test('“close BTC” closes the trade at market', async () => {
  await say(await house.longCall('BTC', { stop: 0.98, targets: [1.02, 1.04] }));
  const opened = await house.card('BTC', isOpen, 'the open card');
  expect(await position('BTC')).toContain('Stop');

  await say('close BTC');
  const closed = await house.card('BTC', isClosed, 'the closed card');
  expect(closed.message.id).toBe(opened.message.id);
  expect(closed.description).toContain('closed by the provider');
  expect(await position('BTC')).toContain('no open trades');
});

test('“re-enter BTC now” opens another round of the closed call, as often as the copier allows', async () => {
  const before = await house.card('BTC', isClosed, 'the closed card');
  await say('re-enter BTC now');
  const again = await house.card('BTC', (card) => isOpen(card) && card.message.id !== before.message.id, 'a card of its own');
  expect(again.field('What happened')).toContain('Entered again on the provider');
  expect(again.field('Stop')).toBe(before.field('Stop'));
  expect(await position('BTC')).toContain('Stop');

  await say('re-enter BTC now, same levels');
  expect(await whyNot('The call is still open.')).toContain('re-enter BTC at market');
  await say('close BTC');
  await house.card('BTC', (card) => isClosed(card) && card.message.id === again.message.id, 'the second round closed');
  await say('re-enter BTC now please');
  expect(await whyNot('It was entered again once already')).toContain('Allow more re-entries');
});

test('“move SL to …” moves the stop', async () => {
  await say(await house.longCall('ETH', { stop: 0.97, targets: [1.02, 1.04] }));
  await house.card('ETH', isOpen, 'the open card');

  const stop = await house.price('ETH', 0.985);
  await say(`ETH move SL to ${stop}`);
  const shown = Number(stop).toLocaleString('en', { maximumFractionDigits: 8 });
  const moved = await house.card('ETH', (card) => card.field('Stop').startsWith(shown), `the stop at ${shown}`);
  expect(moved.field('Stop')).toContain('moved by the provider');
  expect(await position('ETH')).toContain(shown);
});

test('“close half” as a reply halves the position and keeps the stop', async () => {
  const call = await say(await house.longCall('SOL', { stop: 0.97, targets: [1.02, 1.04] }));
  const before = quantityIn((await house.card('SOL', isOpen, 'the open card')).field('Quantity'));

  await say('close half', call);
  const halved = await house.card('SOL', (card) => quantityIn(card.field('Quantity')) < before * 0.6, 'half of the quantity');
  expect(isOpen(halved)).toBe(true);
  expect(quantityIn(halved.field('Quantity')) / before).toBeCloseTo(0.5, 2); // but for the step of the quantity
  expect(await position('SOL')).toContain(`${halved.field('Quantity')}`);
});

test('an edit of the stop moves the stop', async () => {
  const text = await house.longCall('XRP', { stop: 0.97, targets: [1.02, 1.04] });
  const call = await say(text);
  const opened = await house.card('XRP', isOpen, 'the open card');

  const stop = await house.price('XRP', 0.985);
  await house.people.edit(mira, call, text.replace(/SL: \S+/, `SL: ${stop}`));
  const amended = await house.card('XRP', (card) => card.field('Stop') !== opened.field('Stop'), 'another stop');
  expect(amended.field('Stop')).toContain(stop);
  expect(await position('XRP')).toContain(stop);
});

test('a limit call that is deleted before it fills takes its order with it', async () => {
  const call = await say(await house.longCall('LINK', { entry: 0.985, stop: 0.96, targets: [1.02, 1.04] }));
  const waiting = await house.card('LINK', ({ title }) => title.endsWith('entering'), 'the waiting card');
  expect(waiting.field('Entry')).toContain('limit');

  await house.people.remove(mira, call);
  const ended = await house.card('LINK', isClosed, 'the closed card');
  expect(ended.description).toContain('without a fill');
  expect(await position('LINK')).not.toContain('limit');
});

const quantityIn = (text: string): number => Number(text.split(' ')[0]?.replaceAll(',', ''));
