import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChildName } from '../testing/run-starter.ts';
import { cardOf, isClosed, isOpen, mira, miraSignals, openHouse, tess, type Card, type DemoHouse } from './demo-house.ts';

let house: DemoHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(async () => void (await house.close()));

const say = (content: string, replyTo?: string): Promise<string> => house.people.post(mira, miraSignals, content, replyTo);

/** Nobody is there under that name while `meanwhile` runs: each time it comes up it is killed again. */
async function whileAway(name: ChildName, meanwhile: () => Promise<void>): Promise<void> {
  let isOver = false;
  let kills = 0;
  const killing = (async () => {
    while (!isOver || kills === 0) {
      if (house.starter.killChild(name)) kills++;
      await sleep(20); // as often as the machine bears
    }
  })();
  await house.people.until(async () => kills > 0, `${name} is killed`);
  await meanwhile();
  isOver = true;
  await killing;
}

async function cardsOf(coin: string): Promise<number> {
  const cards = (await house.people.directMessages(tess)).flatMap(cardOf);
  return cards.filter(({ title }) => title.startsWith(`LONG ${coin}/`)).length;
}

const quantityIn = (text: string): number => Number(text.split(' ')[0]?.replaceAll(',', ''));

test('the server is away: what was said meanwhile is done afterwards, in its order, and once', async () => {
  const [callOfAda, callOfDot] = await Promise.all([
    house.longCall('ADA', { stop: 0.97, targets: [1.05] }),
    house.longCall('DOT', { entry: 0.985, stop: 0.96, targets: [1.05] }),
  ]);
  const stop = await house.price('ADA', 0.98);
  const said: string[] = [];
  await whileAway('server', async () => {
    const ada = await say(callOfAda);
    const dot = await say(callOfDot);
    said.push(ada, await say('close half', ada), await say(`ADA move SL to ${stop}`));
    await house.people.remove(mira, dot);
  });

  for (const messageId of said) expect(await house.reactionOn(miraSignals, messageId)).toBe('✅');
  const isHalved = (card: Card): boolean => {
    const whole = quantityIn(/Bought ([\d.,]+) ADA/.exec(card.text)?.[1] ?? '');
    return Math.abs(quantityIn(card.field('Quantity')) / whole - 0.5) < 0.005; // but for the step of the quantity
  };
  const ada = await house.card(
    'ADA',
    (card) => card.field('Stop').startsWith(stop) && isHalved(card),
    `half of it with its stop at ${stop}`,
  );
  expect(isOpen(ada)).toBe(true);
  const dot = await house.card('DOT', isClosed, 'the end of the deleted call');
  expect(dot.description).toContain('without a fill');
  expect([await cardsOf('ADA'), await cardsOf('DOT')]).toEqual([1, 1]);
});

test('the bot is away: what was posted, edited and deleted meanwhile is caught up with', async () => {
  const texts = await Promise.all(['ARB', 'NEAR'].map((coin) => house.longCall(coin, { entry: 0.985, stop: 0.96, targets: [1.05] })));
  const [arb = '', near = ''] = texts;
  const [link, ltc, sui] = await Promise.all(['LINK', 'LTC', 'SUI'].map((coin) => house.longCall(coin, { stop: 0.97, targets: [1.05] })));
  const [known, vanishing] = [await say(arb), await say(near)];
  for (const coin of ['ARB', 'NEAR']) await house.card(coin, ({ title }) => title.endsWith('entering'), `the waiting card of ${coin}`);

  const [tighter, lower] = await Promise.all([house.price('ARB', 0.97), house.price('LTC', 0.96)]);
  let fresh = '';
  await whileAway('bot', async () => {
    await house.people.edit(mira, known, arb.replace(/SL: \S+/, `SL: ${tighter}`));
    await house.people.remove(mira, vanishing);
    fresh = await say(link ?? '');
    const edited = await say(ltc ?? '');
    await house.people.edit(mira, edited, (ltc ?? '').replace(/SL: \S+/, `SL: ${lower}`));
    await house.people.remove(mira, await say(sui ?? ''));
  });

  expect(await house.reactionOn(miraSignals, fresh)).toBe('✅');
  await house.card('LINK', isOpen, 'the call that nobody had heard');
  await house.card('LTC', (card) => isOpen(card) && card.field('Stop').startsWith(lower), 'the call as it was edited');
  await house.card('ARB', (card) => card.field('Stop').startsWith(tighter), 'the edited stop of the known call');
  await house.card('NEAR', isClosed, 'the end of the call that vanished');
  expect(await cardsOf('SUI'), 'written and deleted unheard').toBe(0);
});

test('the bot is away: levels that follow a call in a message of their own, new and edited, still belong to it', async () => {
  const levels = async (coin: string, stop: number): Promise<string> =>
    `SL: ${await house.price(coin, stop)}\nTP1: ${await house.price(coin, 1.05)}`;
  await say('close LTC'); // Tess holds no more than five positions
  await house.card('LTC', isClosed, 'the closed card of LTC');
  await say('LONG AVAX/USDT');
  const known = await say(await levels('AVAX', 0.96));
  await house.card('AVAX', isOpen, 'the open card of AVAX');

  const tighter = await house.price('AVAX', 0.97);
  const [edited, fresh] = [(await levels('AVAX', 0.97)).replace(/SL: \S+/, `SL: ${tighter}`), await levels('BNB', 0.97)];
  await whileAway('bot', async () => {
    await house.people.edit(mira, known, edited);
    await say('LONG BNB/USDT');
    await say(fresh);
  });
  await house.card('AVAX', (card) => card.field('Stop').startsWith(tighter), 'the stop of the edited levels');
  await house.card('BNB', (card) => isOpen(card) && fresh.includes(card.field('Stop').split(' ')[0] ?? '-'), 'the call with its levels');
  expect([await cardsOf('AVAX'), await cardsOf('BNB')]).toEqual([1, 1]);
});
