import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;

type Look = { readonly size: Size; readonly colorScheme?: 'light' | 'dark' };

/** The dashboard in a browser of its own, as a person uses it: by what is written on it. */
export type DashboardPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about: uncaught errors and errors on the console. */
  readonly complaints: readonly string[];
  readonly logIn: (person: string) => Promise<void>;
  /** Opens a section by its link in the sidebar or the bottom bar. */
  readonly open: (section: string) => Promise<void>;
  readonly heading: (name: string) => Locator;
  readonly mark: () => Promise<void>;
  /** Whether the document is still the one that was marked: it was not loaded again. */
  readonly isSameDocument: () => Promise<boolean>;
};

export async function openDashboard(browser: Browser, url: string, { size, colorScheme = 'light' }: Look): Promise<DashboardPage> {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme, timezoneId: 'UTC' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The answer to "who is signed in?" is 401 for nobody, and the browser says so.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  await page.goto(url);

  return {
    page,
    context,
    complaints,
    async logIn(person) {
      await page.getByRole('link', { name: 'Log in with Discord' }).click();
      await page.getByRole('button', { name: person }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('Live', { exact: true }).filter({ visible: true }).waitFor();
    },
    async open(section) {
      await page.getByRole('navigation', { name: 'Sections' }).filter({ visible: true }).getByRole('link', { name: section }).click();
      await page.getByRole('heading', { level: 1, name: section }).waitFor();
    },
    heading: (name) => page.getByRole('heading', { name }),
    mark: () => page.evaluate('globalThis.isMarked = true'),
    isSameDocument: () => page.evaluate<boolean>('globalThis.isMarked === true'),
  };
}
