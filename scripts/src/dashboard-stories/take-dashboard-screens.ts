import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { openBrowser } from '../stories/chat-page.ts';
import { leo, leoScalps, mira, miraSignals, openHouse } from '../stories/demo-house.ts';
import { openDashboard } from './dashboard-page.ts';

/** Takes the README's pictures of the dashboard: a house lives an hour of an eventful market, then Tess looks at it. The folder may be given. */
const folder = resolve(projectRoot, process.argv[2] ?? 'dashboard/screens');
mkdirSync(folder, { recursive: true });

const [house, browser] = await Promise.all([openHouse(), openBrowser()]);
const post = (text: string, replyTo?: string) => house.people.post(mira, miraSignals, text, replyTo);

async function market(path: string, body?: unknown): Promise<{ marketNow: number }> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const reply = await fetch(`${house.starter.urls.marketControl}${path}`, body === undefined ? {} : post);
  return (await reply.json()) as { marketNow: number };
}

async function liveThrough(minutes: number): Promise<void> {
  const wanted = (await market('/market')).marketNow + minutes * 60_000;
  await market('/market/speed', { speed: 60 });
  await house.people.until(async () => (await market('/market')).marketNow >= wanted, `${minutes} minutes of the market`, 120_000);
  await market('/market/speed', { speed: 1 });
}

try {
  await post(await house.longCall('BTC', { stop: 0.98, targets: [1.012, 1.03] }));
  await post(await house.longCall('DOGE', { stop: 0.97, targets: [1.01] }));
  await house.card('DOGE', ({ title }) => title.endsWith('· open'), 'an open trade');
  await liveThrough(20);
  await house.market.push('DOGE/USDT:USDT', 0.02);
  await post(await house.longCall('ETH', { stop: 0.985, targets: [1.02, 1.04] }));
  await house.card('ETH', ({ title }) => title.endsWith('· open'), 'an open trade');
  await liveThrough(15);
  await house.market.push('BTC/USDT:USDT', 0.015);
  await house.market.push('ETH/USDT:USDT', 0.006);
  await liveThrough(10);
  await post('BTC move SL to entry');
  await house.people.post(leo, leoScalps, `SHORT XRP/USDT\nEntry: market\nTP: ${await house.price('XRP', 0.97)}`);
  await house.market.push('XRP/USDT:USDT', -0.01);
  await liveThrough(15);

  const desktop = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
  await desktop.logIn('Tess');
  const shoot = async (name: string) => {
    await desktop.page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
    await desktop.page.waitForTimeout(1_500); // charts draw themselves after their data
    await desktop.page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await shoot('overview');
  await desktop.page.getByRole('link', { name: 'BTC/USDT', exact: true }).filter({ visible: true }).click();
  await shoot('trade');
  await desktop.open('History');
  await shoot('history');
  await desktop.open('Signals');
  await desktop.page.locator('summary', { hasText: 'Call not followed' }).first().click();
  await shoot('feed');
} finally {
  await browser.close();
  await house.close();
}
