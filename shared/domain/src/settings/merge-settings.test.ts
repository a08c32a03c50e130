import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { defaultSettings } from './default-settings.ts';
import { mergeSettings } from './merge-settings.ts';

test('where nobody says anything the platform’s defaults count', () => {
  const { settings, sources } = mergeSettings({ community: {}, provider: {}, trader: {} });
  expect(settings).toEqual(defaultSettings);
  expect(new Set(Object.values(sources))).toEqual(new Set(['platform']));
});

test('the trader’s word counts before the provider’s suggestion, and that before the community’s default', () => {
  const { settings, sources } = mergeSettings({
    community: { maxOpenPositions: 3, maxLeverage: decimal('5'), maxTradesPerDay: 10 },
    provider: { maxOpenPositions: 4, maxLeverage: decimal('8') },
    trader: { maxOpenPositions: 2 },
  });
  expect([settings.maxOpenPositions, settings.maxLeverage.toString(), settings.maxTradesPerDay]).toEqual([2, '8', 10]);
  expect([sources.maxOpenPositions, sources.maxLeverage, sources.maxTradesPerDay, sources.riskRatio]).toEqual([
    'trader',
    'provider',
    'community',
    'platform',
  ]);
});

test('a level may say "none" where the one before has a cap; a name without a value says nothing', () => {
  const { settings, sources } = mergeSettings({
    community: { maxTradesPerDay: 10, maxOpenPositions: 3 },
    provider: {},
    trader: { maxTradesPerDay: null, maxOpenPositions: undefined },
  });
  expect([settings.maxTradesPerDay, sources.maxTradesPerDay]).toEqual([null, 'trader']);
  expect([settings.maxOpenPositions, sources.maxOpenPositions]).toEqual([3, 'community']);
});
