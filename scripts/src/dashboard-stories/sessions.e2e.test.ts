import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { mira, miraSignals, openHouse, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard } from './dashboard-page.ts';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  if (!noBrowser) [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const dashboardOf = async (person: string) => {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await dashboard.logIn(person);
  return dashboard;
};

test.skipIf(noBrowser)('a login that is ended elsewhere is sent to the log-in page within a second', async () => {
  const [here, there] = [await dashboardOf('Tess'), await dashboardOf('Tess')];
  await here.open('Settings');
  await here.page.getByRole('tab', { name: 'Sessions' }).click();
  await here.page.getByRole('button', { name: 'End all others' }).click();
  await there.heading('Watch your copied trades').waitFor({ timeout: 1_500 });
  await here.page.getByText('This one').waitFor();
  expect(await here.page.getByRole('button', { name: /^End / }).count()).toBe(0);
  await Promise.all([here.context.close(), there.context.close()]);
});

test.skipIf(noBrowser)('after logging out nothing is left to see, also not by going back', async () => {
  const { page, heading, open, context } = await dashboardOf('Tess');
  await open('Copiers');
  await page.getByRole('button', { name: 'Account of Tess' }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await heading('Watch your copied trades').waitFor();
  await page.goBack();
  await heading('Watch your copied trades').waitFor();
  await context.close();
});

test.skipIf(noBrowser)('Tess pauses a copier, corrects a wrong setting, and closes a trade after a question', async () => {
  const { page, open, heading, complaints, context } = await dashboardOf('Tess');
  await open('Copiers');
  const entries = page.getByRole('switch', { name: 'New entries from Mira' });
  await entries.click();
  await page.getByText('Paused', { exact: true }).waitFor();
  await house.people.post(mira, miraSignals, await house.longCall('SOL', { stop: 0.97, targets: [1.03] }));
  await open('Signals');
  await page.getByText('Call not followed').first().waitFor();
  await open('Copiers');
  await entries.click();
  await page.getByText('New entries on').first().waitFor();

  await page.getByRole('link', { name: 'Settings of Mira' }).click();
  await heading('Copying Mira').waitFor();
  const risk = page.getByRole('textbox', { name: 'Risk a trade' });
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await risk.fill('99');
  await save.click();
  await page.getByText('Enter from 0.01 to 10 %').waitFor();
  await risk.fill('0.5');
  await save.click();
  await page.getByText('Saved', { exact: true }).first().waitFor();

  await house.people.post(mira, miraSignals, await house.longCall('XRP', { stop: 0.97, targets: [1.03] }));
  await open('Overview');
  await page.getByRole('link', { name: 'XRP/USDT', exact: true }).filter({ visible: true }).click();
  await page.getByRole('button', { name: 'Close trade' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close at market' }).click();
  await page.getByText('Closed by you').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
