import { existsSync } from 'node:fs';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium';

/** Why there is no browser to test with; null when there is. */
export const noBrowser: string | null = existsSync(CHROMIUM) ? null : `Chromium is not installed at ${CHROMIUM}`;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The chat page as a person uses it: by what is written on it. */
export type ChatPage = {
  readonly page: Page;
  become(person: string): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** Types a message, line by line, and sends it. */
  write(text: string): Promise<void>;
  /** Types a slash command and picks it; with options, fills them in and runs it. */
  command(name: string, options?: Readonly<Record<string, string>>): Promise<void>;
  /** Messages that contain all of the texts, in the open channel. */
  messages(...texts: readonly string[]): Locator;
  /** The price that the market panel shows, and its panel opened. */
  market(coin: string): Promise<{ price(): Promise<number>; push(label: string): Promise<void>; moveTo(price: number): Promise<void> }>;
};

export async function openChatPage(browser: Browser, url: string, viewport = { width: 1280, height: 800 }): Promise<ChatPage> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  const composer = page.locator('#composer-text');

  return {
    page,
    async become(person) {
      await page.locator('#person-button').click();
      await page.locator('#person-menu').getByRole('button', { name: person }).click();
      await page.locator('#person-button', { hasText: person }).waitFor();
    },
    openChannel: (name) => page.locator('#sidebar').getByRole('button', { name }).click(),
    async write(text) {
      await composer.click();
      for (const [place, line] of text.split('\n').entries()) {
        if (place > 0) await page.keyboard.press('Shift+Enter');
        await page.keyboard.type(line);
      }
      await page.keyboard.press('Enter');
    },
    async command(name, options = {}) {
      await composer.click();
      await page.keyboard.type(`/${name}`);
      await page.locator('.command-option').first().waitFor();
      await page.keyboard.press('Enter');
      const form = page.locator('.command-form');
      for (const [option, value] of Object.entries(options)) {
        await form.getByLabel(option).pressSequentially(value);
        await page.locator('.suggestion').first().click();
      }
      if (await form.isVisible()) await form.getByRole('button', { name: 'Run command' }).click();
    },
    messages: (...texts) => texts.reduce((found, hasText) => found.filter({ hasText }), page.locator('article.message')),
    async market(coin) {
      const row = page.locator('.market-row').filter({ has: page.locator('strong', { hasText: new RegExp(`^${coin}$`) }) });
      const summary = row.locator('.market-summary');
      await summary.waitFor();
      if ((await summary.getAttribute('aria-expanded')) !== 'true') await summary.click();
      const price = async (): Promise<number> => Number((await row.locator('.price').innerText()).replaceAll(',', ''));
      return {
        price,
        push: (label) => row.getByRole('button', { name: label }).click(),
        async moveTo(wanted) {
          await row.getByLabel(/to a price/).fill(String(wanted));
          await row.getByRole('button', { name: 'Move' }).click();
        },
      };
    },
  };
}
