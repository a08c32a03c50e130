import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { mira, miraSignals, openHouse, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard, type DashboardPage, type Size } from './dashboard-page.ts';
import { violationsOf } from './violations-of.ts';

let house: DemoHouse;
let browser: Browser;
let tradeId: string;
let messageId: string;
beforeAll(async () => {
  if (noBrowser) return;
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  messageId = await house.people.post(mira, miraSignals, await house.longCall('BTC', { stop: 0.97, targets: [1.03, 1.06] }));
  await house.people.post(mira, miraSignals, 'SHORT SOL/USDT, entry market, TP 1');
  await house.card('BTC', ({ title }) => title.endsWith('· open'), 'the open card');
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Opens a page, presses what is named and waits for the heading that follows; returns the violations there. */
async function violationsAt({ page }: DashboardPage, path: string, button?: string, then?: string): Promise<readonly string[]> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (button !== undefined) await page.getByRole('button', { name: button }).click();
  if (then !== undefined) await page.getByRole('heading', { name: then }).waitFor();
  await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
  return (await violationsOf(page)).map((violation) => `${path} ${violation}`);
}

const looks: readonly (readonly [Size, 'light' | 'dark'])[] = [
  ['desktop', 'light'],
  ['phone', 'dark'],
];
test.skipIf(noBrowser).each(looks)('every page at %s size, %s, is without violations', async (size, colorScheme) => {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size, colorScheme });
  await dashboard.heading('Watch your copied trades').waitFor();
  const found = [...(await violationsAt(dashboard, '/login?problem=LOGIN_DENIED'))];
  await dashboard.logIn('Tess');
  const link = dashboard.page.getByRole('link', { name: 'BTC/USDT', exact: true }).filter({ visible: true });
  tradeId = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  const paths = [
    '/',
    '/feed',
    '/receipts',
    '/receipts?code=STOP_MISSING',
    '/lab',
    '/copiers',
    '/providers',
    '/trades',
    `/trades/${tradeId}`,
    '/settings',
    '/nowhere',
  ];
  for (const path of [...paths, ...['notifications', 'sessions', 'theme'].map((tab) => `/settings?tab=${tab}`)]) {
    found.push(...(await violationsAt(dashboard, path)));
  }
  for (const [example, then] of [
    ['A call', 'What would happen'],
    ['Refused', 'How it is read'],
  ] as const) {
    found.push(...(await violationsAt(dashboard, '/lab', example, then)));
  }
  await dashboard.open('Copiers');
  await dashboard.page.getByRole('link', { name: 'Settings of Mira' }).click();
  await dashboard.heading('Copying Mira').waitFor();
  found.push(...(await violationsAt(dashboard, new URL(dashboard.page.url()).pathname)));
  await dashboard.open('Overview');
  await dashboard.page.getByRole('link', { name: 'Call followed' }).first().click();
  await dashboard.heading('Receipt').waitFor();
  found.push(...(await violationsAt(dashboard, new URL(dashboard.page.url()).pathname)));
  expect(found).toEqual([]);
  await dashboard.context.close();
});

test.skipIf(noBrowser)('the admin’s pages are without violations, and trace a message to its fill', async () => {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await dashboard.logIn('Adam');
  const found: string[] = [];
  for (const tab of ['health', 'market', 'users', 'sources', 'trace', `trace&messageId=${messageId}`]) {
    found.push(...(await violationsAt(dashboard, `/admin?tab=${tab}`)));
  }
  expect(found).toEqual([]);
  await dashboard.page.getByText(/^Bought .* BTC/).waitFor();
  await dashboard.context.close();
});

test.skipIf(noBrowser)('with the keyboard alone: past the navigation, to a section, and to the list of shortcuts', async () => {
  const { page, heading, logIn, context } = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await logIn('Tess');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('content');
  await page.keyboard.type('gh');
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await page.keyboard.type('?');
  await heading('Keyboard shortcuts').waitFor();
  await page.keyboard.press('Escape');
  await heading('Keyboard shortcuts').waitFor({ state: 'detached' });
  await context.close();
});

test.skipIf(noBrowser)('without a network it says so, keeps what it shows, and is fresh again afterwards', async () => {
  const { page, heading, logIn, context } = await openDashboard(browser, house.starter.urls.server, { size: 'phone' });
  await logIn('Tess');
  await heading('Open trades').waitFor();
  await context.setOffline(true);
  await page.getByRole('alert').getByText('You are offline').waitFor();
  await heading('Open trades').waitFor();
  await context.setOffline(false);
  await page.getByText('You are offline').waitFor({ state: 'detached' });
  await page.getByText('Live', { exact: true }).filter({ visible: true }).waitFor();
  await context.close();
});

test.skipIf(noBrowser)('filters stand in the address, survive a reload, and shape the CSV', async () => {
  const { page, open, logIn, context } = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await logIn('Tess');
  await open('History');
  await page.getByRole('combobox', { name: 'Side' }).click();
  await page.getByRole('option', { name: 'Short', exact: true }).click();
  await page.getByText('No trade fits these filters').waitFor();
  expect(new URL(page.url()).search).toBe('?side=short');
  await page.reload();
  await page.getByText('No trade fits these filters').waitFor();
  expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe('/api/trades.csv?side=short');
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await context.close();
});
