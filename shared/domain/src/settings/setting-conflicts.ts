import type { SettingName } from './copier-settings.ts';
import type { SettingsJson } from './setting-spec.ts';

export type SettingConflict = { readonly name: SettingName; readonly message: string };

/** Returns what effective settings cannot be together, each with the setting to change: with them every call, or one kind of calls, would be skipped. */
export function settingConflicts(settings: SettingsJson): readonly SettingConflict[] {
  const { sizingMethod, fixedNotional, equityRatio, defaultStop, holdCandleStops, stopTimeoutMs } = settings;
  const { entryShares, customShares, targetShares, customTargetShares } = settings;
  const allowed = new Set(settings.allowedCoins.map((coin) => coin.toUpperCase()));
  const both = settings.deniedCoins.filter((coin) => allowed.has(coin.toUpperCase()));
  const checks: readonly (readonly [boolean, SettingName, string])[] = [
    [sizingMethod === 'fixed' && fixedNotional === null, 'fixedNotional', 'is needed while the same amount is bought each time'],
    [sizingMethod === 'equity' && equityRatio === null, 'equityRatio', 'is needed while a part of equity is bought'],
    [entryShares === 'custom' && weighNothing(customShares), 'customShares', needsWeight],
    [targetShares === 'custom' && weighNothing(customTargetShares), 'customTargetShares', needsWeight],
    [both.length > 0, 'deniedCoins', `has what is among the coins to follow too: ${both.join(', ')}`],
    [defaultStop === 'none' && !holdCandleStops, 'defaultStop', 'is needed while candle stops are not held at their price'],
    [defaultStop === 'none' && stopTimeoutMs !== null, 'defaultStop', 'is needed while the provider’s stop counts later'],
  ];
  return checks.flatMap(([isThere, name, message]) => (isThere ? [{ name, message }] : []));
}

const needsWeight = 'needs at least one weight above 0 while the shares are your own';

const weighNothing = (weights: readonly string[]): boolean => weights.every((weight) => Number(weight) === 0);
