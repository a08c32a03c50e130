import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { mira, miraSignals, openHouse, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard, type DashboardPage } from './dashboard-page.ts';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  if (noBrowser) return;
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  const messageId = await house.people.post(mira, miraSignals, await house.longCall('SOL', { stop: 0.97, targets: [1.03] }));
  await house.reactionOn(miraSignals, messageId);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const everybodys = ['Overview', 'Signals', 'Receipts', 'Lab', 'Settings'];
const providers = ['Overview', 'Signals', 'Receipts', 'Lab', 'Providers', 'Settings'];
const all = ['Overview', 'Signals', 'Receipts', 'Lab', 'Copiers', 'Providers', 'History', 'Settings', 'Admin'];

async function dashboardOf(person: string): Promise<DashboardPage> {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await dashboard.logIn(person);
  await dashboard.heading('Overview').waitFor();
  return dashboard;
}

const sectionsOf = ({ page }: DashboardPage) =>
  page.getByRole('navigation', { name: 'Sections' }).filter({ visible: true }).getByRole('link').allInnerTexts();

/** Opens each section that the navigation shows; nothing there may be an error. */
async function visitAll(dashboard: DashboardPage, sections: readonly string[]): Promise<void> {
  const { page, open, complaints } = dashboard;
  expect(await sectionsOf(dashboard)).toEqual(sections);
  for (const section of sections) {
    await open(section);
    await page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);
  }
  expect(complaints).toEqual([]);
}

test.skipIf(noBrowser)('Mira, who provides, is led to her calls and how they were read', async () => {
  const dashboard = await dashboardOf('Mira');
  await dashboard.heading('Your calls are under Signals').waitFor();
  await dashboard.page.getByRole('link', { name: 'See the signals' }).click();
  await dashboard.page.locator('blockquote', { hasText: 'LONG SOL/USDT' }).waitFor();
  await visitAll(dashboard, providers);

  for (const path of ['/copiers', '/trades', '/admin']) {
    await dashboard.page.goto(`${house.starter.urls.server}${path}`);
    await dashboard.heading('This part is for').waitFor();
    expect(await dashboard.page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  }
  expect(dashboard.complaints).toEqual([]);
  await dashboard.context.close();
});

test.skipIf(noBrowser)('Olga, who owns the community, sees its sources and their signals', async () => {
  const dashboard = await dashboardOf('Olga');
  await dashboard.heading('Your sources').waitFor();
  await dashboard.page.getByText(`Harbour Traders · channel ${miraSignals}`).waitFor();
  await dashboard.page.getByRole('link', { name: 'See the signals' }).click();
  await dashboard.page.locator('blockquote', { hasText: 'LONG SOL/USDT' }).waitFor();
  await visitAll(dashboard, providers);
  await dashboard.context.close();
});

test.skipIf(noBrowser)(
  'Gus, a guest, is told whom to ask; with the role support of Adam he reads everything and changes nothing',
  async () => {
    const [gus, adam] = await Promise.all([dashboardOf('Gus'), dashboardOf('Adam')]);
    await gus.heading('Nothing here for you yet').waitFor();
    await visitAll(gus, everybodys);

    await adam.heading('You look after this installation').waitFor();
    await visitAll(adam, all);
    await adam.page.getByRole('tab', { name: 'Users' }).click();
    const support = adam.page.getByRole('switch', { name: 'Gus has the role support' });
    await support.click();
    await adam.page.getByRole('row', { name: /Gus/ }).getByText('support', { exact: true }).waitFor();

    await gus.page.goto(house.starter.urls.server);
    await gus.heading('You look after this installation').waitFor();
    await gus.open('Copiers');
    const entries = gus.page.getByRole('switch', { name: 'New entries from Mira' });
    await entries.waitFor();
    expect(await entries.isDisabled()).toBe(true);
    await visitAll(gus, all);
    await gus.page.getByRole('tab', { name: 'Users' }).click();
    await gus.page.getByRole('switch', { name: 'Gus has the role admin' }).waitFor();
    expect(await gus.page.getByRole('switch', { disabled: false }).count()).toBe(0);
    await Promise.all([gus.context.close(), adam.context.close()]);
  },
);
