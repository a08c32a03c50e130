import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../stories/chat-page.ts';
import { cardOf, isOpen, mira, miraSignals, openHouse, temporaryDataDir, tess, type Card, type DemoHouse } from '../stories/demo-house.ts';
import { openDashboard } from './dashboard-page.ts';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  if (noBrowser) return;
  [house, browser] = await Promise.all([openHouse(temporaryDataDir(), { SOURCE_WATCH: 'on' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const told = (title: string): Promise<Card> =>
  house.people.until(
    async () => (await house.people.directMessages(tess)).flatMap(cardOf).find((card) => card.title === title),
    `the words "${title}" to Tess`,
  );

test.skipIf(noBrowser)(
  'the owner sets limits: beyond them Mira is held and Tess told; lifted, the next call trades, smaller for being one of her first',
  async () => {
    const dashboard = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
    await dashboard.logIn('Olga');
    await dashboard.open('Providers');
    await dashboard.page.getByRole('link', { name: 'Profile of Mira' }).click();
    await dashboard.page.getByLabel('Signals in a minute').fill('3');
    await dashboard.page.getByRole('switch', { name: 'Mira is known here' }).click();
    await dashboard.page.getByText('2 changes, not saved').waitFor();
    await dashboard.page.getByRole('button', { name: 'Save' }).click();
    await dashboard.page.getByText('These are the limits now.').waitFor();
    await dashboard.page.reload(); // what was said of the saving goes out of the way
    await dashboard.page.getByText('These are the limits now.').waitFor();
    expect(await dashboard.page.getByLabel('Signals in a minute').inputValue()).toBe('3');

    for (let n = 0; n < 4; n++) await house.people.post(mira, miraSignals, 'close BTC');
    expect((await told('⏸ Held: Mira')).text).toContain('4 signals came within a minute; at most 3');
    const call = await house.longCall('SOL', { stop: 0.97, targets: [1.03] });
    await house.people.post(mira, miraSignals, call);
    await house.people.until(
      async () => (await house.people.directMessages(tess)).flatMap(cardOf).some(({ text }) => text.includes('New entries are off')),
      'the refusal that Tess is told',
    );

    const banner = dashboard.page.getByRole('region', { name: 'Halted trading' });
    await banner.getByText('4 signals came within a minute').waitFor();
    await banner.getByRole('link', { name: 'Details' }).click();
    await dashboard.heading('Kill switches').waitFor();
    await banner.getByRole('button', { name: 'Lift' }).click();
    await dashboard.page.getByText('Nothing that concerns you is halted.').waitFor();
    expect(await banner.count()).toBe(0);
    await told('▶ Trading goes on: Mira');

    await house.people.post(mira, miraSignals, call);
    await house.card('SOL', isOpen, 'an open trade in SOL');
    const tessAtHome = await openDashboard(browser, house.starter.urls.server, { size: 'desktop' });
    await tessAtHome.logIn('Tess');
    await tessAtHome.page.getByRole('link', { name: 'Call followed' }).first().click();
    await tessAtHome.page.getByText('New provider, traded smaller').waitFor();
    await tessAtHome.page.getByText('2 of 20', { exact: true }).waitFor();
    await tessAtHome.page.getByText('the smaller size of a new provider’s first signals').first().waitFor();
    expect([...dashboard.complaints, ...tessAtHome.complaints]).toEqual([]);
    await dashboard.context.close();
    await tessAtHome.context.close();
  },
);
