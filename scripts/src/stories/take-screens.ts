import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { noBrowser, openBrowser, openChatPage } from './chat-page.ts';
import { openHouse } from './demo-house.ts';

/** Takes the README's picture of the chat page into the folder given, dashboard/screens by default: Tess's messages in the middle of a story. */
if (noBrowser) throw new Error(noBrowser);
const folder = resolve(projectRoot, process.argv[2] ?? 'dashboard/screens');
mkdirSync(folder, { recursive: true });

const [house, browser] = await Promise.all([openHouse(), openBrowser()]);
try {
  const chat = await openChatPage(browser, house.starter.urls.chat);
  await chat.become('Mira');
  await chat.openChannel('mira-signals');
  await chat.write(await house.longCall('BTC', { stop: 0.98, targets: [1.007, 1.02, 1.04] }));
  await chat.messages('LONG BTC/USDT').locator('.reaction').waitFor();
  await chat.page.screenshot({ path: join(folder, 'chat-page-channel.png') });
  await chat.become('Tess');
  await chat.openChannel('Trade Executor');
  await chat.messages('LONG BTC/USDT · open').waitFor();
  await (await chat.market('BTC')).push('+1 %');
  await chat.messages('LONG BTC/USDT', '✓').waitFor();
  await chat.page.screenshot({ path: join(folder, 'chat-page-card.png') });
  await chat.messages('LONG BTC/USDT').getByRole('button', { name: 'Receipt' }).click();
  await chat.messages('Signal carried out').waitFor();
  await chat.page.screenshot({ path: join(folder, 'chat-page.png') });
} finally {
  await browser.close();
  await house.close();
}
