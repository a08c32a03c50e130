import { expect, test } from 'vitest';
import { closedSection, mainSectionsFor, sectionOf, sectionsFor, subSectionsOf } from './sections.ts';

test('everybody sees overview, signals, receipts, lab and settings; who has to do with providers those; traders their trades; administrators all', () => {
  expect(sectionsFor([]).map(({ label }) => label)).toEqual(['Overview', 'Signals', 'Receipts', 'Lab', 'Settings']);
  expect(sectionsFor(['provider', 'owner']).map(({ label }) => label)).toEqual([
    'Overview',
    'Signals',
    'Receipts',
    'Lab',
    'Providers',
    'Settings',
  ]);
  expect(sectionsFor(['trader']).map(({ label }) => label)).toEqual([
    'Overview',
    'Signals',
    'Receipts',
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

test.each(['/', '/feed', '/receipts', '/lab', '/settings', '/receipts/receipt-1', '/nowhere', '/tradesmen'])(
  '%s is open to a guest',
  (pathname) => {
    expect(closedSection(pathname, [])).toBeUndefined();
  },
);

test('the bar of a phone leaves the receipts to the page of the signals, where they are a part of it', () => {
  expect(mainSectionsFor(['trader']).map(({ label }) => label)).not.toContain('Receipts');
  expect(subSectionsOf('/feed', []).map(({ label }) => label)).toEqual(['Signals', 'Receipts']);
  expect(sectionOf('/receipts/receipt-1')?.within).toBe('/feed');
});
