import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOf, isOpen, mira, miraSignals, openHouse, tess, type Card, type DemoHouse } from './demo-house.ts';

let house: DemoHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(async () => void (await house.close()));

/** An order with a look-alike letter in its ticker, among news: read with little confidence. */
async function doubtfulCall(coin: string, lookAlike: string): Promise<string> {
  const [stop, target] = [await house.price(coin, 0.97), await house.price(coin, 1.05)];
  return [
    'The market news of today: the bank decides about rates, inflation data is published, be careful everybody and read the report in our blog.',
    `long #${lookAlike} stop ${stop} target ${target}`,
  ].join('\n');
}

/** Tess's card with the question about a coin, once it is as wanted. */
const question = (coin: string, isWanted: (card: Card) => boolean, what: string): Promise<Card> =>
  house.people.until(
    async () =>
      (await house.people.directMessages(tess)).flatMap(cardOf).find((card) => card.title.endsWith(`LONG ${coin}/USDT`) && isWanted(card)),
    what,
  );
const isAsked = ({ title }: Card): boolean => title.startsWith('❓');
const labels = ({ message }: Card): readonly (string | undefined)[] =>
  (message.components ?? []).flatMap(({ components = [] }) => components.map(({ label }) => label));

test('a doubtful call is put to its trader; “Trade it” trades it, once, and the card says so', async () => {
  const messageId = await house.people.post(mira, miraSignals, await doubtfulCall('SOL', 'SОL'));
  expect(await house.reactionOn(miraSignals, messageId)).toBe('✅');
  const asked = await question('SOL', isAsked, 'the question');
  expect(labels(asked)).toEqual(['Trade it', 'Skip']);
  expect(asked.field('Why you are asked')).toMatch(/is \d\d % sure; you are asked below 75 %/);
  expect(asked.field('Plan')).toMatch(/At worst you lose \*\*[\d,.]+ USDT\*\*/);
  expect(asked.field('Answer by')).toMatch(/<t:\d+:R>/);

  await house.people.press(tess, asked.message, 'Trade it');
  await house.card('SOL', isOpen, 'the card of the trade');
  const answered = await question('SOL', ({ title }) => title.startsWith('✅'), 'the answered question');
  expect(answered.message.id).toBe(asked.message.id);
  expect(labels(answered)).toEqual([]);
});

test('“Skip” leaves it alone', async () => {
  await house.people.post(mira, miraSignals, await doubtfulCall('DOGE', 'DОGE'));
  const asked = await question('DOGE', isAsked, 'the question');
  await house.people.press(tess, asked.message, 'Skip');
  const skipped = await question('DOGE', (card) => !isAsked(card), 'the skipped question');
  expect(skipped.title).toBe('⏭️ Skipped: LONG DOGE/USDT');
  expect(labels(skipped)).toEqual([]);
});

test('an edit asks anew on the same card; a deleted message takes the question back', async () => {
  const text = await doubtfulCall('ADA', 'АDA');
  const messageId = await house.people.post(mira, miraSignals, text);
  const asked = await question('ADA', isAsked, 'the question');
  const stop = await house.price('ADA', 0.96);
  await house.people.edit(mira, messageId, text.replace(/stop \S+/, `stop ${stop}`));
  const again = await question('ADA', ({ description }) => description.includes('changed the call'), 'the new plan');
  expect(again.message.id).toBe(asked.message.id);

  await house.people.remove(mira, messageId);
  const gone = await question('ADA', ({ title }) => title.startsWith('↩️'), 'that the question was taken back');
  expect(gone.description).toContain('The provider deleted the message.');
  expect(labels(gone)).toEqual([]);
});
