import { expect, test } from 'vitest';
import { ONE, decimal } from '../decimal.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { defaultSettings } from './default-settings.ts';
import { isWithin, whatItMustBe } from './setting-bounds.ts';
import { settingCatalogue, settingGroups, settingNames } from './setting-catalogue.ts';
import { settingConflicts } from './setting-conflicts.ts';
import { fromSettingsJson, toSettingsJson } from './setting-json.ts';
import type { SettingJson, SettingsJson } from './setting-spec.ts';
import { settingWords } from './setting-words.ts';
import { isWorse, worstCaseOf } from './worst-case-of.ts';

const defaults = toSettingsJson(defaultSettings);

test('every setting has its row, stands in one group, and its default is one that it may have', () => {
  expect(settingNames.toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
  expect(settingGroups.flatMap(({ names }) => names)).toEqual(settingNames);
  expect(settingNames.filter((name) => !isWithin(settingCatalogue[name], defaults[name]))).toEqual([]);
});

test('what travels comes back as it was, weights and nothing said included', () => {
  const settings = makeCopierSettings({ customShares: [decimal('50'), decimal('12.5')], fixedNotional: decimal('100') });
  expect(fromSettingsJson(JSON.parse(JSON.stringify(toSettingsJson(settings))))).toEqual(settings);
  expect(toSettingsJson({ riskRatio: decimal('0.02'), maxTradesPerDay: undefined, maxOpenRiskRatio: null })).toEqual({
    riskRatio: '0.02',
    maxOpenRiskRatio: null,
  });
});

test.each<readonly [keyof SettingsJson, readonly unknown[], readonly unknown[]]>([
  ['riskRatio', ['0.0001', '0.1'], ['0', '0.11', '1e-3', '-0.01', 0.01, null, '']],
  ['fixedNotional', ['1', null], ['0.5', 'x']],
  ['maxOpenPositions', [1, 100], [0, 101, 1.5, '3', null]],
  ['maxTradesPerDay', [1, null], [0]],
  ['lossPause', ['flatten'], ['toString', 'pause', null]],
  ['allowedCoins', [[], ['BTC', '龙']], [['BTC', 'btc'], ['A B'], null, 'BTC']],
  ['tradingDays', [[], [0, 6]], [[7], [1, 1], ['1'], null]],
  ['tradingHours', [null, { from: '22:00', to: '06:00' }], [{ from: '09:00', to: '09:00' }, { from: '9', to: '10:00' }, {}]],
  ['timeZone', ['Europe/Berlin'], ['Mars/Olympus', '', null]],
  ['sessionEnd', ['23:59', null], ['24:00', '']],
  ['customShares', [[], ['50', '0']], [['-1'], [50]]],
  ['allowStopWidening', [true], ['true', null]],
])('%s may be %j, and not %j', (name, good, bad) => {
  expect(good.filter((value) => !isWithin(settingCatalogue[name], value))).toEqual([]);
  expect(bad.filter((value) => isWithin(settingCatalogue[name], value))).toEqual([]);
});

test('what a setting must be is said with its bounds, what it is in the words of people', () => {
  expect(whatItMustBe(settingCatalogue.riskRatio)).toBe('must be from 0.0001 (0.01%) to 0.1 (10%)');
  expect(whatItMustBe(settingCatalogue.maxTradesPerDay)).toBe('must be a whole number from 1 to 1000, or null (no limit)');
  expect(whatItMustBe(settingCatalogue.maxSignalAgeMs)).toBe('must be a whole number of ms from 1000 to 86400000 (86400 seconds)');
  const said = (name: keyof SettingsJson, value: SettingJson) => settingWords(settingCatalogue[name], value);
  expect([said('riskRatio', '0.0125'), said('entryExpiryMs', 86_400_000), said('maxOpenRiskRatio', null)]).toEqual([
    '1.25%',
    '24 hours',
    'no limit',
  ]);
  expect([said('allowedCoins', []), said('tradingDays', [1, 2]), said('maxLeverage', '5')]).toEqual(['all coins', 'Monday, Tuesday', '5×']);
});

test('settings that would skip every call are told with what to change', () => {
  const names = (changes: Partial<SettingsJson>) => settingConflicts({ ...defaults, ...changes }).map(({ name }) => name);
  expect(names({})).toEqual([]);
  expect(names({ sizingMethod: 'fixed' })).toEqual(['fixedNotional']);
  expect(names({ sizingMethod: 'equity', equityRatio: '0.1', entryShares: 'custom' })).toEqual(['customShares']);
  expect(names({ targetShares: 'custom' })).toEqual(['customTargetShares']);
  expect(names({ targetShares: 'custom', customTargetShares: ['0', '1'] })).toEqual([]);
  expect(names({ allowedCoins: ['BTC'], deniedCoins: ['btc'], stopTimeoutMs: 1_000 })).toEqual(['deniedCoins', 'defaultStop']);
});

test('the worst case: risk times positions, never more than all, than the cap on it; and when it grows', () => {
  const at = (changes: Parameters<typeof makeCopierSettings>[0]) => worstCaseOf(makeCopierSettings(changes));
  const plain = at({}); // 1 % × 5
  expect([plain.oneStop.toString(), plain.allStops.toString(), plain.daily]).toEqual(['0.01', '0.05', null]);
  expect(at({ riskRatio: decimal('0.1'), maxOpenPositions: 100 }).allStops).toEqual(ONE);
  expect(at({ maxOpenRiskRatio: decimal('0.03') }).allStops.toString()).toBe('0.03');
  expect(isWorse(at({ riskRatio: decimal('0.02') }), plain)).toBe(true);
  expect(isWorse(at({ allowStopWidening: true }), plain)).toBe(true);
  expect(isWorse(at({ maxDailyLossRatio: decimal('0.02'), maxOpenPositions: 4 }), plain)).toBe(false);
  expect(isWorse(plain, at({ maxDailyLossRatio: decimal('0.02') }))).toBe(true);
});
