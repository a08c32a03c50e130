import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser, openChatPage, type ChatPage } from './chat-page.ts';
import { openHouse, type DemoHouse } from './demo-house.ts';

if (noBrowser) console.warn(`the chat page is not tested: ${noBrowser}`);

let house: DemoHouse;
let browser: Browser;
let chat: ChatPage;
beforeAll(async () => {
  if (noBrowser) return;
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  chat = await openChatPage(browser, house.starter.urls.chat);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** As many digits as a provider writes. */
const rounded = (price: number): number => Number(price.toPrecision(5));

test.skipIf(noBrowser)('a call typed as Mira becomes a card for Tess, which follows the trade to its target and its stop', async () => {
  await chat.become('Mira');
  await chat.openChannel('mira-signals');
  const btc = await chat.market('BTC');
  const price = await btc.price();
  const [stop, first, second] = [rounded(price * 0.97), rounded(price * 1.02), rounded(price * 1.05)];
  await chat.write(`LONG BTC/USDT\nEntry: ${rounded(price * 1.002)}\nSL: ${stop}\nTP1: ${first}\nTP2: ${second}`);
  await chat.messages('LONG BTC/USDT').locator('.reaction', { hasText: '✅' }).waitFor();

  await chat.become('Tess');
  await chat.openChannel('Trade Executor');
  const card = chat.messages('LONG BTC/USDT · open');
  await card.waitFor();
  const id = (await card.getAttribute('id')) ?? '';
  const text = await card.innerText();
  for (const level of [stop, first, second]) expect(text).toContain(level.toLocaleString('en'));
  expect(text).toContain('Paper trade, no real money');

  await btc.push('+3 %');
  await chat.messages('LONG BTC/USDT · open', `✓ ${first.toLocaleString('en')}`).waitFor();
  await btc.moveTo(rounded(stop * 0.99));
  const closed = chat.messages('LONG BTC/USDT · closed');
  await closed.waitFor();
  expect(await closed.getAttribute('id')).toBe(id);
  expect(await closed.innerText()).toContain('Ended: stop hit.');
  expect(await chat.messages('LONG BTC/USDT').count()).toBe(1);
});

test.skipIf(noBrowser)('Tess asks for receipt and status, and only she sees the answers', async () => {
  await chat.command('status');
  const status = chat.messages('Paper trading · no real money');
  await status.waitFor();
  expect(await status.innerText()).toContain('Only you can see this');
  expect(await status.innerText()).toMatch(/Mira · risk 1% a trade · 0 of 5 positions open/);

  await chat.command('receipt', { of: 'LONG BTC' });
  const receipt = chat.messages('Signal carried out', 'Rules');
  await receipt.waitFor();
  const text = await receipt.innerText();
  expect(text).toContain('Has a stop on the right side');
  expect(text).toMatch(/Entry 1: buy .* filled at/);
  expect(text).toContain('Only you can see this');
});

test.skipIf(noBrowser)('Tess closes a trade by command, after a confirmation, and the clock of the market can be sped up', async () => {
  await chat.become('Mira');
  await chat.openChannel('mira-signals');
  const eth = await chat.market('ETH');
  const price = await eth.price();
  await chat.write(`LONG ETH/USDT\nEntry: market\nSL: ${rounded(price * 0.9)}\nTP: ${rounded(price * 1.3)}`);
  await chat.become('Tess');
  await chat.openChannel('Trade Executor');
  await chat.messages('LONG ETH/USDT · open').waitFor();

  await chat.command('close', { what: 'ETH' });
  const question = chat.messages('Close this trade at market?');
  await question.getByRole('button', { name: 'Close', exact: true }).click();
  await chat.messages('LONG ETH/USDT · closed', 'Ended: closed by you.').waitFor();
  await chat.messages('Closing now.').waitFor();

  const time = async (): Promise<number> => Date.parse((await chat.page.locator('.market-clock').getAttribute('datetime')) ?? '');
  const before = await time();
  await chat.page.getByRole('button', { name: '600×' }).click();
  await house.people.until(async () => (await time()) > before + 300_000, 'five minutes of the market');
  await chat.page.locator('.segment[aria-pressed="true"]', { hasText: '600×' }).waitFor();
  await chat.page.getByRole('button', { name: '1×', exact: true }).click();
});

test.skipIf(noBrowser)('a thread is started from a message, written in, and found in the list of channels', async () => {
  await chat.become('Mira');
  await chat.openChannel('lounge');
  await chat.write('Levels of the week');
  const message = chat.messages('Levels of the week');
  await message.hover();
  await message.getByRole('button', { name: 'Start a thread' }).click();
  await chat.page.locator('#sidebar .channel[aria-current="page"]', { hasText: 'Levels of the week' }).waitFor();
  await chat.write('More here');
  await chat.messages('More here').waitFor();
  await chat.openChannel('lounge');
  await chat.messages('Levels of the week').waitFor();
  expect(await chat.messages('More here').count()).toBe(0);
  await chat.openChannel('Levels of the week');
  await chat.messages('More here').waitFor();
});
