import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { cardOf, isOpen, mira, miraSignals, openHouse, temporaryDataDir, tess, type Card, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard } from './dashboard-page.ts';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  if (noBrowser) return;
  [house, browser] = await Promise.all([openHouse(temporaryDataDir(), { SOURCE_WATCH: 'on' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const told = (title: string): Promise<Card> =>
  house.people.until(
    async () => (await house.people.directMessages(tess)).flatMap(cardOf).find((card) => card.title === title),
    `the words "${title}" to Tess`,
  );

test.skipIf(noBrowser)('too many signals in a minute: Tess is told, the owner lifts the hold, and the next call trades', async () => {
  for (let n = 0; n < 8; n++) await house.people.post(mira, miraSignals, 'close BTC');
  expect((await told('⏸ Held: Mira')).text).toContain('8 signals came within a minute');
  const call = await house.longCall('SOL', { stop: 0.97, targets: [1.03] });
  await house.people.post(mira, miraSignals, call);
  await house.people.until(
    async () => (await house.people.directMessages(tess)).flatMap(cardOf).some(({ text }) => text.includes('New entries are off')),
    'the refusal that Tess is told',
  );

  const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await dashboard.logIn('Olga');
  const banner = dashboard.page.getByRole('region', { name: 'Halted trading' });
  await banner.getByText('8 signals came within a minute').waitFor();
  await banner.getByRole('link', { name: 'Details' }).click();
  await dashboard.heading('Kill switches').waitFor();
  await banner.getByRole('button', { name: 'Lift' }).click();
  await dashboard.page.getByText('Nothing that concerns you is halted.').waitFor();
  expect(await banner.count()).toBe(0);
  await told('▶ Trading goes on: Mira');

  await house.people.post(mira, miraSignals, call);
  await house.card('SOL', isOpen, 'an open trade in SOL');
  expect(dashboard.complaints).toEqual([]);
  await dashboard.context.close();
});
