import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { isOpen, leo, leoScalps, mira, miraSignals, openHouse, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard, type DashboardPage, type Size } from './dashboard-page.ts';
import { violationsOf } from './violations-of.ts';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  if (noBrowser) return;
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function profileOf(person: string, provider: string, size: Size = 'desktop'): Promise<DashboardPage> {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size });
  await dashboard.logIn(person);
  await dashboard.open('Providers');
  await dashboard.page.getByRole('link', { name: `Profile of ${provider}` }).click();
  await dashboard.heading('Suggest from past messages').waitFor();
  return dashboard;
}

test.skipIf(noBrowser)('Mira states her own words, posts, and is read with them', async () => {
  const dashboard = await profileOf('Mira', 'Mira');
  const { page } = dashboard;
  for (const [place, [phrase, meaning]] of [
    ['Moonward', 'long'],
    ['Escape hatch', 'stop'],
  ].entries()) {
    await page.getByRole('button', { name: 'Add a word' }).click();
    await page.getByRole('textbox', { name: `Word ${place + 1}` }).fill(phrase ?? '');
    await page.getByRole('combobox', { name: `Meaning of word ${place + 1}` }).click();
    await page.getByRole('option', { name: meaning ?? '', exact: true }).click();
  }
  await page.getByText('1 change, not saved').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Nothing to save').waitFor();
  expect(await page.getByRole('textbox', { name: 'Word 2' }).inputValue()).toBe('Escape hatch');

  const [entry, stop, target] = await Promise.all([1, 0.97, 1.05].map((factor) => house.price('BTC', factor)));
  await house.people.post(mira, miraSignals, `BTC/USDT Moonward\nEntry: market (${entry})\nEscape hatch: ${stop}\nTP1: ${target}`);
  const card = await house.card('BTC', isOpen, 'the open card');
  expect(card.field('Stop').replaceAll(',', '')).toContain(stop);
  expect(dashboard.complaints).toEqual([]);
  await dashboard.context.close();
});

test.skipIf(noBrowser)('Leo accepts what his past messages suggest, saves it, and takes it back', async () => {
  for (const coin of ['BTC', 'ETH', 'SOL']) {
    const call = await house.longCall(coin, { stop: 0.97, targets: [1.03] });
    const messageId = await house.people.post(leo, leoScalps, `${call}\nCaptain Barnacle sails where others drown`);
    await house.reactionOn(leoScalps, messageId);
  }
  const dashboard = await profileOf('Leo', 'Leo');
  const { page } = dashboard;
  await page.getByRole('button', { name: 'Suggest' }).click();
  await page.getByText('3 messages: 3 orders').waitFor();
  await page.getByText('Seen in 3 messages').last().click();
  await page.getByRole('button', { name: 'Accept: A call must have a stop' }).click();
  await page.getByText('1 change, not saved').waitFor();
  await page.getByRole('button', { name: 'Accept: Lines to ignore' }).click();
  expect(await page.getByRole('textbox', { name: 'Line 1' }).inputValue()).toBe('Captain Barnacle sails where others drown');
  expect(await violationsOf(dashboard.page)).toEqual([]);

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Nothing to save').waitFor();
  const call = await house.people.post(
    leo,
    leoScalps,
    `LONG XRP/USDT\nEntry: ${await house.price('XRP')}\nTP1: ${await house.price('XRP', 1.05)}`,
  );
  expect(await house.reactionOn(leoScalps, call)).toBe('⚠️');
  expect((await house.replyTo(leoScalps, call)).text).toContain('profile of its provider');

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone', { exact: true }).waitFor();
  expect(await page.getByRole('switch', { name: 'A call must have a stop' }).isChecked()).toBe(false);
  expect(await page.getByRole('textbox', { name: 'Line 1' }).count()).toBe(0);
  await dashboard.context.close();
});

test.skipIf(noBrowser)('a wrong value is told beside its field, and nothing is saved', async () => {
  const dashboard = await profileOf('Mira', 'Mira', 'phone');
  const { page } = dashboard;
  const cap = page.getByRole('textbox', { name: 'Leverage, at most' });
  await cap.fill('1000');
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Must be a number from 1 to 200.').waitFor();
  await page.getByText('Must have at least 3 characters.').waitFor();
  expect(await cap.getAttribute('aria-invalid')).toBe('true');
  expect(await violationsOf(dashboard.page)).toEqual([]);
  await page.getByRole('button', { name: 'Discard' }).click();
  expect(await cap.inputValue()).toBe('');
  await dashboard.context.close();
});

test.skipIf(noBrowser)('Olga, who owns the community, says who may post; Tess, who copies, sees neither authors nor profile', async () => {
  const olga = await profileOf('Olga', 'Leo');
  await olga.page.getByLabel('Add a Discord user').fill('42');
  await olga.page.getByRole('button', { name: 'Add', exact: true }).click();
  await olga.page.getByText('A Discord user id has 15 to 21 digits.').waitFor();
  await olga.page.getByLabel('Add a Discord user').fill(mira);
  await olga.page.getByRole('button', { name: 'Add', exact: true }).click();
  await olga.page.getByRole('button', { name: `Remove ${mira}` }).waitFor();

  const tess = await openDashboard(browser, house.starter.urls.server, { size: 'phone' });
  await tess.logIn('Tess');
  await tess.open('Providers');
  await tess.page.getByRole('link', { name: 'More of Leo' }).click();
  await tess.page.getByText('How Leo is read is set by Leo').waitFor();
  expect(await tess.page.getByText(leo).count()).toBe(0);
  expect(await tess.heading('Suggest from past messages').count()).toBe(0);
  expect(await violationsOf(tess.page)).toEqual([]);
  await Promise.all([olga.context.close(), tess.context.close()]);
});
