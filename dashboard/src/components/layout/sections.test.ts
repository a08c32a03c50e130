import { expect, test } from 'vitest';
import { closedSection, sectionsFor } from './sections.ts';

test('everybody sees overview, signals, lab and settings; who has to do with providers those; traders their trades; administrators all', () => {
  expect(sectionsFor([]).map(({ label }) => label)).toEqual(['Overview', 'Signals', 'Lab', 'Settings']);
  expect(sectionsFor(['provider', 'owner']).map(({ label }) => label)).toEqual(['Overview', 'Signals', 'Lab', 'Providers', 'Settings']);
  expect(sectionsFor(['trader']).map(({ label }) => label)).toEqual([
    'Overview',
    'Signals',
    'Lab',
    'Copiers',
    'Providers',
    'History',
    'Settings',
  ]);
  expect(sectionsFor(['support']).map(({ label }) => label)).toContain('Admin');
});

test.each(['/copiers', '/copiers/copier-1', '/trades', '/trades/trade-1', '/admin'])('%s is closed to a provider', (pathname) => {
  expect(closedSection(pathname, ['provider'])).toBeDefined();
  expect(closedSection(pathname, ['support'])).toBeUndefined();
});

test.each(['/', '/feed', '/lab', '/settings', '/receipts/receipt-1', '/nowhere', '/tradesmen'])('%s is open to a guest', (pathname) => {
  expect(closedSection(pathname, [])).toBeUndefined();
});
