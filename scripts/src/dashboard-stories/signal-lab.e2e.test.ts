import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { openHouse, tess, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard } from './dashboard-page.ts';

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

test.skipIf(noBrowser)('Tess tries a call out: its fields with their words, each rule of her copiers, and no trade', async () => {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  const { page } = dashboard;
  await dashboard.logIn('Tess');
  await dashboard.open('Lab');
  await page.getByText('Nothing to read yet').waitFor();

  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(await house.longCall('BTC', { stop: 0.97, targets: [1.03] }));
  await message.press('Control+Enter');
  await dashboard.heading('What would happen').waitFor();
  expect(await page.locator('mark', { hasText: 'Stop' }).count()).toBe(1);
  await page.getByRole('row', { name: /^Market futures not said, assumed/ }).waitFor();

  await page.getByRole('combobox', { name: 'Written by' }).click();
  await page.getByRole('option', { name: 'Mira', exact: true }).click();
  await page.getByText(/sure, as Mira writes/).waitFor();
  await page.getByText('Would be traded, copying Mira').waitFor();
  await page.getByText('Fresh enough').waitFor();
  await page.getByText('Lost if the stop is hit').waitFor();

  await page.getByRole('button', { name: 'Refused' }).click();
  await page.getByText('Check the side and the stop.').first().waitFor();
  await dashboard.heading('What would happen').waitFor({ state: 'detached' });

  expect(await house.people.directMessages(tess)).toEqual([]);
  await dashboard.open('History');
  await page
    .getByText(/^No trade/)
    .first()
    .waitFor();
  expect(dashboard.complaints).toEqual([]);
  await dashboard.context.close();
});

test.skipIf(noBrowser)('read as it is typed, on a phone too', async () => {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'phone' });
  const { page } = dashboard;
  await dashboard.logIn('Gus');
  await dashboard.open('Lab');
  await page.getByRole('textbox', { name: 'Message' }).pressSequentially('close half of btc');
  await page.getByText('You copy nobody here').waitFor();
  await page.getByRole('row', { name: /^Action partial close/ }).waitFor();
  await dashboard.context.close();
});
