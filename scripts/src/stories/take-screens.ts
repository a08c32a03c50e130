import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { noBrowser, openBrowser, openChatPage } from './chat-page.ts';
import { openHouse } from './demo-house.ts';

/** Takes the README's picture of the chat page: Tess's card after its first target, her receipt, and the market. The folder may be given. */
if (noBrowser) throw new Error(noBrowser);
const folder = resolve(projectRoot, process.argv[2] ?? 'dashboard/screens');
mkdirSync(folder, { recursive: true });

const [house, browser] = await Promise.all([openHouse(), openBrowser()]);
try {
  const chat = await openChatPage(browser, house.starter.urls.chat, { width: 1280, height: 900 });
  await chat.become('Mira');
  await chat.openChannel('mira-signals');
  await chat.write(await house.longCall('BTC', { stop: 0.98, targets: [1.01, 1.02, 1.04] }));
  await chat.messages('LONG BTC/USDT').locator('.reaction').waitFor();
  await chat.become('Tess');
  await chat.openChannel('Trade Executor');
  const card = chat.messages('Paper trade, no real money');
  await card.waitFor();
  await (await chat.market('BTC')).push('+1 %');
  await (await chat.market('BTC')).push('+1 %');
  await chat.messages('Paper trade, no real money', '✓').waitFor();
  await card.getByRole('button', { name: 'Receipt' }).click();
  await chat.messages('Signal carried out').waitFor();
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await chat.page.screenshot({ path: join(folder, 'chat-page.png') });
} finally {
  await browser.close();
  await house.close();
}
