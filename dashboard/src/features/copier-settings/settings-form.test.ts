import { decimal } from '@trade-executor/domain/decimal';
import { isWithin } from '@trade-executor/domain/settings/setting-bounds';
import { settingCatalogue, settingNames } from '@trade-executor/domain/settings/setting-catalogue';
import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import { describe, expect, test } from 'vitest';
import { fakeCopierSettings } from '../../testing/fake-settings.ts';
import { readText, toText } from './setting-text.ts';
import {
  changeBack,
  changedSettings,
  countSources,
  draftSettings,
  readForm,
  shownNames,
  shownSetting,
  takeAllBack,
  type SettingEdits,
} from './settings-form.ts';

const view = fakeCopierSettings({ riskRatio: decimal('0.01'), tradingHours: { from: '22:00', to: '06:00' }, allowedCoins: ['BTC', 'ETH'] });
const form = (edits: SettingEdits) => ({ view, level: 'trader', edits }) as const;

describe('a value as it is typed', () => {
  test('comes back as it was, whatever the setting', () => {
    for (const name of settingNames) {
      const spec = settingCatalogue[name];
      expect([name, readText(spec, toText(spec, view.settings[name]))]).toEqual([name, { ok: true, value: view.settings[name] }]);
    }
  });

  test.each<readonly [SettingName, string, unknown]>([
    ['riskRatio', '0.5', '0.005'],
    ['entryExpiryMs', '1.5', 5_400_000],
    ['maxTradesPerDay', '', null],
    ['allowedCoins', 'btc eth,sol', ['BTC', 'ETH', 'SOL']],
    ['allowedCoins', '', []],
    ['customShares', '50, 30,20', ['50', '30', '20']],
    ['tradingDays', '1, 5', [1, 5]],
    ['tradingHours', '09:00-17:30', { from: '09:00', to: '17:30' }],
    ['tradingHours', '-', null],
    ['sessionEnd', '21:30', '21:30'],
    ['allowReversal', 'yes', true],
  ])('%s "%s" is %j', (name, text, value) => {
    const spec = settingCatalogue[name];
    expect(readText(spec, text)).toEqual({ ok: true, value });
    expect(isWithin(spec, value)).toBe(true);
  });

  test.each<readonly [SettingName, string, string]>([
    ['riskRatio', '11', 'Enter from 0.01 to 10 %'],
    ['riskRatio', '', 'Enter a number, like 1 or 0.5'],
    ['riskRatio', '-1', 'Enter a number, like 1 or 0.5'],
    ['maxOpenPositions', '2.5', 'Enter a whole number'],
    ['maxLeverage', '0', 'Enter from 1 to 125×'],
    ['maxSignalAgeMs', '0', 'Enter from 1 to 86400 s'],
    ['maxTradesPerDay', '0', 'Enter from 1 to 1000 trades, or nothing (no limit)'],
    ['allowedCoins', 'BTC btc', 'Enter coins like BTC, ETH, none of them twice'],
    ['tradingHours', '09:00-', 'Enter two different times, or none'],
    ['timeZone', 'Mars', 'Enter a time zone like Europe/Berlin'],
  ])('%s "%s" is refused: %s', (name, text, error) => {
    expect(readText(settingCatalogue[name], text)).toEqual({ ok: false, error });
  });
});

describe('the form', () => {
  test('what is typed is one’s own, what is taken back is of the level before, and what is as it was is no change', () => {
    const edited = form({ maxOpenPositions: '3', riskRatio: null, maxLeverage: '10' });
    expect(changedSettings(edited)).toEqual(['riskRatio', 'maxOpenPositions']);
    expect(shownSetting(edited, 'maxOpenPositions')).toEqual({ text: '3', source: 'trader' });
    expect(shownSetting(edited, 'riskRatio')).toEqual({ text: '1', source: 'platform' });
    expect(shownSetting(edited, 'maxTradesPerDay')).toEqual({ text: '12', source: 'community' });
    expect(readForm(edited)).toEqual({ ok: true, change: { settings: { maxOpenPositions: 3 }, inherit: ['riskRatio'] } });
  });

  test('a change is taken back by what was one’s own and what was not', () => {
    const read = readForm(form({ maxOpenPositions: '3', riskRatio: '2', allowedCoins: null }));
    expect(read.ok && changeBack(form({}), read.change)).toEqual({
      settings: { riskRatio: '0.01', allowedCoins: ['BTC', 'ETH'] },
      inherit: ['maxOpenPositions'],
    });
  });

  test('tells how many settings each level says, and shows those of one level alone', () => {
    const names = ['riskRatio', 'fixedNotional', 'maxOpenPositions', 'maxTradesPerDay', 'maxLeverage', 'stopManagement'] as const;
    expect(countSources(form({}), names)).toEqual([
      { source: 'trader', count: 1 },
      { source: 'provider', count: 1 },
      { source: 'community', count: 2 },
      { source: 'platform', count: 2 },
    ]);
    // The amount is idle while the risk decides.
    expect(shownNames(form({}), names, null)).toEqual(names.filter((name) => name !== 'fixedNotional'));
    expect(shownNames(form({}), names, 'community')).toEqual(['maxOpenPositions', 'maxTradesPerDay']);
    // What is taken back is another’s, and stays in sight until it is saved.
    expect(shownNames(form({ riskRatio: null, sizingMethod: 'fixed' }), names, 'trader')).toEqual(['riskRatio']);
  });

  test('all own words can be taken back together', () => {
    const edits = takeAllBack({ view, level: 'trader' });
    expect(readForm(form(edits))).toEqual({
      ok: true,
      change: { settings: {}, inherit: ['riskRatio', 'allowedCoins', 'tradingHours'] },
    });
    expect(countSources(form(edits), settingNames)[0]?.source).toBe('provider');
  });

  test('wrong fields and what does not go together are told beside the field', () => {
    expect(readForm(form({ riskRatio: '99', sizingMethod: 'fixed' }))).toEqual({
      ok: false,
      errors: { riskRatio: 'Enter from 0.01 to 10 %', fixedNotional: 'This is needed while the same amount is bought each time' },
    });
    expect(draftSettings(form({ riskRatio: '99', maxOpenPositions: '9' }))).toMatchObject({ riskRatio: '0.01', maxOpenPositions: 9 });
  });
});
