import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser, openChatPage, type ChatPage } from '../stories/chat-page.ts';
import { openHouse, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard, type Size } from './dashboard-page.ts';

let house: DemoHouse;
let browser: Browser;
let chat: ChatPage;
beforeAll(async () => {
  if (noBrowser) return;
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  chat = await openChatPage(browser, house.starter.urls.chat);
  await chat.become('Mira');
  await chat.openChannel('mira-signals');
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const shown = (price: string): string => Number(price).toLocaleString('en', { maximumFractionDigits: 8 });

const runs: readonly (readonly [Size, string])[] = [
  ['desktop', 'BTC'],
  ['phone', 'ETH'],
];
test.skipIf(noBrowser).each(runs)(
  'at %s size, Tess sees a call of %s being read, opened, moved and closed without a reload',
  async (size, coin) => {
    const dashboard = await openDashboard(browser, house.starter.urls.server, { size });
    const { page } = dashboard;
    await dashboard.logIn('Tess');
    await dashboard.open('Signals');
    await dashboard.mark();

    await page.getByRole('link', { name: 'Receipts', exact: true }).filter({ visible: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Receipts' }).waitFor();

    const call = await house.longCall(coin, { stop: 0.97, targets: [1.03, 1.06] });
    await chat.write(call);
    const receipt = page
      .getByRole('link', { name: `LONG ${coin}/USDT` })
      .filter({ visible: true })
      .first();
    await receipt.waitFor();
    await page.getByRole('combobox', { name: 'Verdict' }).click();
    await page.getByRole('option', { name: 'Not followed' }).click();
    await page.getByText('No receipt fits these filters').waitFor();
    expect(new URL(page.url()).search).toBe('?verdict=denied');
    const downloads = () => Promise.all(['CSV', 'JSON'].map((name) => page.getByRole('link', { name }).getAttribute('href')));
    expect(await downloads()).toEqual(['/api/receipts.csv?verdict=denied', '/api/receipts.json?verdict=denied']);
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    if (size === 'phone') await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByRole('combobox', { name: 'Coin' }).fill(coin.toLowerCase());
    await page.waitForURL((url) => url.search === `?coin=${coin}`);
    expect(await downloads()).toEqual([`/api/receipts.csv?coin=${coin}`, `/api/receipts.json?coin=${coin}`]);

    await receipt.click();
    await page.getByText('Size set by').waitFor();
    await page.getByRole('row', { name: /^Entry 1 .* filled$/ }).waitFor();
    await page.getByRole('link', { name: 'The message' }).click();
    const signal = page.locator('li', { has: page.locator('blockquote', { hasText: `LONG ${coin}/USDT` }) }).first();
    await signal.waitFor();
    await signal.locator('summary', { hasText: 'Call followed' }).click();
    await signal.getByText('Has a stop on the right side').waitFor();

    await dashboard.open('Overview');
    const open = page.getByRole('link', { name: `${coin}/USDT`, exact: true }).filter({ visible: true });
    await open.waitFor();

    await open.click();
    await page.getByRole('heading', { level: 1, name: `Long ${coin}/USDT` }).waitFor();
    await page.getByText(/^Bought .* \(entry 1\)\.$/).waitFor();
    await page.getByText(/; 1 fills; stop set 1 times/).waitFor();

    const stop = await house.price(coin, 0.985);
    await chat.write(`${coin} move SL to ${stop}`);
    await page.getByText(`Stop moved to ${shown(stop)} by the provider.`).waitFor();
    await page.getByText(`stop set 2 times, now ${shown(stop)}`).waitFor();

    await chat.write(`close ${coin}`);
    await page.getByText('Closed by provider').waitFor();
    await page.getByRole('button', { name: 'Close trade' }).waitFor({ state: 'detached' });

    await dashboard.open('History');
    await page.getByText('Closed by provider').filter({ visible: true }).first().waitFor();
    expect(await dashboard.isSameDocument()).toBe(true);
    expect(dashboard.complaints).toEqual([]);
    await dashboard.context.close();
  },
);
