import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { openBrowser } from '../stories/chat-page.ts';
import { leo, leoScalps, mira, miraSignals, openHouse } from '../stories/demo-house.ts';
import { openDashboard, type DashboardPage } from './dashboard-page.ts';

/** Takes the README's pictures of the dashboard: a house lives through an eventful market, then Tess looks at it. The folder may be given. */
const folder = resolve(projectRoot, process.argv[2] ?? 'dashboard/screens');
mkdirSync(folder, { recursive: true });

const [house, browser] = await Promise.all([openHouse(), openBrowser()]);
const post = (text: string, replyTo?: string) => house.people.post(mira, miraSignals, text, replyTo);

async function market(path: string, body?: unknown): Promise<{ marketNow: number }> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const reply = await fetch(`${house.starter.urls.marketControl}${path}`, body === undefined ? {} : post);
  return (await reply.json()) as { marketNow: number };
}

const isOpenNow = (coin: string) => house.card(coin, ({ title }) => title.endsWith('· open'), `an open ${coin} trade`);

/** A call from its post to its end: the market goes each of the ways, one after the other. */
async function followThrough(coin: string, levels: Parameters<typeof house.longCall>[1], ways: readonly number[]): Promise<void> {
  await post(await house.longCall(coin, levels));
  await isOpenNow(coin);
  for (const way of ways) {
    await liveThrough(8);
    await house.market.push(`${coin}/USDT:USDT`, way);
  }
  await house.card(coin, ({ title }) => title.endsWith('· closed'), `a closed ${coin} trade`);
}

async function liveThrough(minutes: number): Promise<void> {
  const wanted = (await market('/market')).marketNow + minutes * 60_000;
  await market('/market/speed', { speed: 60 });
  await house.people.until(async () => (await market('/market')).marketNow >= wanted, `${minutes} minutes of the market`, 120_000);
  await market('/market/speed', { speed: 1 });
}

const dashboardOf = async (person: string): Promise<DashboardPage> => {
  const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await dashboard.logIn(person);
  return dashboard;
};

/** Somebody says one setting on the page that is open. */
async function say({ page }: DashboardPage, setting: string, value: string): Promise<void> {
  await page.getByRole('textbox', { name: setting, exact: true }).fill(value);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Nothing to save').waitFor();
}

/** The community and the provider say how to copy before the trader does. */
async function sayBeforeTess(): Promise<void> {
  const olga = await dashboardOf('Olga');
  await olga.page.getByRole('link', { name: 'Default settings' }).click();
  await say(olga, 'Trades a day, at most', '20');
  const author = await dashboardOf('Mira');
  await author.open('Providers');
  await author.page.getByRole('link', { name: 'Profile of Mira' }).click();
  await author.page.getByRole('link', { name: 'Suggested settings' }).click();
  await say(author, 'One coin, at most', '150');
  await Promise.all([olga.context.close(), author.context.close()]);
}

try {
  await followThrough('SOL', { stop: 0.985, targets: [1.02] }, [-0.02]);
  await followThrough('LINK', { stop: 0.98, targets: [1.01, 1.02] }, [0.012, 0.012]);
  await followThrough('DOGE', { stop: 0.97, targets: [1.015] }, [0.02]);
  await post(await house.longCall('BTC', { stop: 0.98, targets: [1.012, 1.03] }));
  await post(await house.longCall('XRP', { stop: 0.97, targets: [1.03] }));
  await isOpenNow('XRP');
  await liveThrough(10);
  await post('close XRP');
  await post(await house.longCall('ETH', { stop: 0.985, targets: [1.02, 1.04] }));
  await isOpenNow('ETH');
  await liveThrough(10);
  await house.market.push('BTC/USDT:USDT', 0.015);
  await house.market.push('ETH/USDT:USDT', 0.006);
  await liveThrough(10);
  await post('BTC move SL to entry');
  await house.people.post(leo, leoScalps, `SHORT XRP/USDT\nEntry: market\nTP: ${await house.price('XRP', 0.97)}`);
  await liveThrough(10);

  await sayBeforeTess();
  const desktop = await dashboardOf('Tess');
  const shoot = async (name: string) => {
    await desktop.page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    await desktop.page.waitForTimeout(1_500); // charts draw themselves after their data
    await desktop.page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await shoot('overview');
  await desktop.page.emulateMedia({ colorScheme: 'dark' });
  await desktop.page.getByRole('link', { name: 'BTC/USDT', exact: true }).filter({ visible: true }).click();
  await shoot('trade');
  await desktop.page.emulateMedia({ colorScheme: 'light' });
  await desktop.open('History');
  await shoot('history');
  await desktop.open('Signals');
  await desktop.page.locator('summary', { hasText: 'Call not followed' }).first().click();
  await shoot('feed');
  await desktop.open('Receipts');
  await desktop.page
    .getByRole('link', { name: /^LONG BTC/ })
    .filter({ visible: true })
    .first()
    .click();
  await desktop.heading('Receipt').waitFor();
  await shoot('receipt');
  await desktop.open('Copiers');
  await desktop.page.getByRole('link', { name: 'Settings of Mira' }).click();
  await say(desktop, 'Leverage, at most', '5');
  await desktop.page.getByRole('button', { name: 'Dismiss' }).first().click();
  await desktop.page.evaluate('scrollTo(0, 275)'); // to the worst case
  await shoot('settings');
} finally {
  await browser.close();
  await house.close();
}
