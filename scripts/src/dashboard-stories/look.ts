import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../stories/chat-page.ts';
import { serveFakeDashboard } from './fake-dashboard.ts';

/*
 * node scripts/src/dashboard-stories/look.ts FOLDER [page …]
 * Pictures of the built dashboard's pages with made-up data, at both sizes and in both themes; prints what the pages complain about.
 */
const [folder = '/tmp/dashboard-looks', ...wanted] = process.argv.slice(2);
const { fakeReply } = (await import('../../../dashboard/src/testing/fake-api.ts')) as {
  fakeReply: (method: string, path: string) => unknown;
};
const pages: Readonly<Record<string, string>> = {
  overview: '/',
  trade: '/trades/trade-1',
  history: '/trades',
  feed: '/feed',
  lab: '/lab',
  'lab-empty': '/lab',
  copiers: '/copiers',
  copier: '/copiers/copier-1',
  'going-live': '/copiers/copier-1',
  providers: '/providers',
  provider: '/providers/mira',
  halts: '/halts',
  'provider-settings': '/providers/mira/settings',
  'community-settings': '/communities/demo/settings',
  receipts: '/receipts',
  'receipts-filtered': '/receipts?code=STOP_MISSING&copierId=copier-1&from=2026-11-01',
  receipt: '/receipts/receipt-1',
  message: '/feed?messageId=100000000000000901',
  settings: '/settings',
  sessions: '/settings?tab=sessions',
  admin: '/admin',
  market: '/admin?tab=market',
  users: '/admin?tab=users',
  login: '/login?problem=LOGIN_DENIED',
};
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
let isSignedIn = true;
const site = await serveFakeDashboard((method, path) => (isSignedIn || path !== '/api/me' ? fakeReply(method, path) : undefined));
for (const [size, viewport] of [
  ['desktop', { width: 1280, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  // prettier-ignore
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme });
    page.on('pageerror', (error) => console.error(size, page.url(), error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('WebSocket')) console.error(size, page.url(), message.text());
    });
    for (const [name, path] of Object.entries(pages).filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
      isSignedIn = name !== 'login';
      await page.goto(`${site.url}${path}`);
      await page.locator('h1').waitFor();
      if (name === 'going-live') await page.getByText('Going live').click();
      if (name === 'lab') {
        await page.getByRole('button', { name: 'A call' }).click();
        await page.getByText('Would be traded').click();
      }
      await page.waitForTimeout(700);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (wide > 0) console.error(`${name} at ${size} is ${wide} px too wide`);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}
site.close();
await browser.close();
