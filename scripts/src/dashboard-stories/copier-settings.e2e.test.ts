import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { mira, miraSignals, openHouse, type DemoHouse } from '../stories/demo-house.ts';
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

async function dashboardOf(person: string, size: Size = 'desktop'): Promise<DashboardPage> {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size });
  await dashboard.logIn(person);
  return dashboard;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const savedAs = async (page: Page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved', { exact: true }).first().waitFor();
};
const openAll = async (page: Page) => {
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
};

test.skipIf(noBrowser)('the community’s default, the provider’s suggestion and Tess’s own word count one after the other', async () => {
  const olga = await dashboardOf('Olga');
  await olga.page.getByRole('link', { name: 'Default settings' }).click();
  await olga.heading('Defaults of Harbour Traders').waitFor();
  await olga.page.getByText('What these settings let an account of 10,000 USDT lose').waitFor();
  await field(olga.page, 'Trades a day, at most').fill('9');
  await field(olga.page, 'Leverage, at most').fill('4');
  await savedAs(olga.page);

  const author = await dashboardOf('Mira');
  await author.open('Providers');
  await author.page.getByRole('link', { name: 'Profile of Mira' }).click();
  await author.page.getByRole('link', { name: 'Suggested settings' }).click();
  await author.heading('How to copy Mira').waitFor();
  expect(await field(author.page, 'Leverage, at most').inputValue()).toBe('4');
  await field(author.page, 'Leverage, at most').fill('6');
  await savedAs(author.page);

  const { page, open, heading, complaints, context } = await dashboardOf('Tess', 'phone');
  await open('Copiers');
  await page.getByRole('link', { name: 'Settings of Mira' }).click();
  await heading('Copying Mira').waitFor();
  expect([await field(page, 'Leverage, at most').inputValue(), await field(page, 'Trades a day, at most').inputValue()]).toEqual([
    '6',
    '9',
  ]);
  await openAll(page);
  expect(await violationsOf(page)).toEqual([]);

  await field(page, 'Leverage, at most').fill('2');
  await savedAs(page);
  await page.getByRole('button', { name: 'Use the provider’s: 6×' }).first().waitFor();
  await house.people.post(mira, miraSignals, `${await house.longCall('BTC', { stop: 0.97, targets: [1.05] })}\nLeverage: 20x`);
  expect((await house.card('BTC', ({ title }) => title.endsWith('· open'), 'the open card')).field('Leverage')).toContain('2');

  await page.getByRole('button', { name: 'Use the provider’s: 6×' }).first().click();
  await savedAs(page);
  expect(await field(page, 'Leverage, at most').inputValue()).toBe('6');
  expect(complaints).toEqual([]);
  await Promise.all([olga.context.close(), author.context.close(), context.close()]);
});

test.skipIf(noBrowser)('more risk is shown in money and asked about before it is saved, and can be undone', async () => {
  const { page, open, heading, complaints, context } = await dashboardOf('Tess');
  await open('Copiers');
  await page.getByRole('link', { name: 'Settings of Leo' }).click();
  await heading('Copying Leo').waitFor();
  await field(page, 'Risk a trade').fill('3');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'More may be lost than before' });
  await question.getByText('USDT (3%)').waitFor();
  await question.getByText('USDT (15%)').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await question.getByRole('button', { name: 'Back' }).click();
  await page.getByText('1 change, not saved').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await question.getByRole('button', { name: 'Save with this risk' }).click();
  await page.getByText('Saved', { exact: true }).first().waitFor();
  await page
    .getByRole('button', { name: 'Undo: Saved' })
    .or(page.getByRole('button', { name: 'Undo', exact: true }))
    .first()
    .click();
  await page.getByText('Undone', { exact: true }).waitFor();
  expect(await field(page, 'Risk a trade').inputValue()).toBe('0.5');

  const method = page.getByRole('combobox', { name: 'How much is bought' });
  expect(await field(page, 'Amount a trade').count()).toBe(0);
  await method.click();
  await page.getByRole('option', { name: 'The same amount each time' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('This is needed while the same amount is bought each time').waitFor();
  await field(page, 'Amount a trade').fill('250');
  await savedAs(page);

  await page.getByRole('heading', { name: 'Going live' }).click();
  await page.getByText('No copier can go live yet:').waitFor();
  await page.getByRole('progressbar', { name: 'Paper trades that have ended' }).waitFor();
  await page.getByRole('button', { name: 'I understand that this can be lost' }).click();
  await page.getByText('1 of 3 done').waitFor();
  await field(page, 'Risk a trade').fill('2');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await question.getByRole('button', { name: 'Save with this risk' }).click();
  await page.getByText('Confirm again', { exact: true }).waitFor();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Waive the other' }).click();
  const waiver = page.getByRole('dialog', { name: /^Waive \d+ paper trades\?$/ });
  const waive = waiver.getByRole('button', { name: /^Waive \d+ trades$/ });
  expect(await waive.isDisabled()).toBe(true);
  await waiver.getByRole('checkbox').check();
  await waive.click();
  await page.getByRole('button', { name: 'Take the waiver back' }).waitFor();
  await page.getByRole('button', { name: 'I understand that this can be lost' }).click();
  await page.getByText('2 of 3 done').waitFor();
  await page.reload();
  await page.getByText('2 of 3 done').waitFor();

  await page.getByRole('button', { name: /^You \d+$/ }).click();
  expect(await field(page, 'Leverage, at most').count()).toBe(0);
  await page.getByRole('button', { name: 'Take all back' }).click();
  await savedAs(page);
  await page.getByText('Confirm again', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
