import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import { fromSettingsJson } from '@trade-executor/domain/settings/setting-json';
import type { SettingsJson } from '@trade-executor/domain/settings/setting-spec';
import { worstCaseOf, type WorstCaseOf } from '@trade-executor/domain/settings/worst-case-of';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { formatMoney, formatRatio } from '../../lib/format-number.ts';

/** What an account is worth; null: it is not known, so ratios are shown alone. */
export type Worth = { readonly equity: string; readonly asset: string } | null;

/** Where no account in particular pays, as in a community's defaults, this one shows what ratios mean in money. */
export const exampleWorth = { equity: '10000', asset: 'USDT' } as const;

export type WorstCaseLine = { readonly label: string; readonly before: string; readonly after: string };

/** What may be lost, in words. */
export type LossWords = { readonly oneStop: string; readonly allStops: string; readonly daily: string };

export function worstCase(settings: SettingsJson): WorstCaseOf {
  return worstCaseOf({ ...defaultSettings, ...fromSettingsJson(settings) });
}

/** What may be lost in words, before and after an edit. */
export function worstCaseLines(before: SettingsJson, after: SettingsJson, worth: Worth): readonly WorstCaseLine[] {
  return lossLines(after.maxOpenPositions, wordsOf(worstCase(before), worth), wordsOf(worstCase(after), worth));
}

/** The lines of a worst case, of which each says two things to compare. */
export function lossLines(maxOpenPositions: number, before: LossWords, after: LossWords): readonly WorstCaseLine[] {
  const positions = maxOpenPositions === 1 ? 'The only position allowed is stopped' : `All ${maxOpenPositions} positions allowed are stopped at once`; // prettier-ignore
  return [
    { label: 'One stop is hit', before: before.oneStop, after: after.oneStop },
    { label: positions, before: before.allStops, after: after.allStops },
    { label: 'New trades end after a day’s loss of', before: before.daily, after: after.daily },
  ];
}

function wordsOf({ oneStop, allStops, daily }: WorstCaseOf, worth: Worth): LossWords {
  return { oneStop: lossWords(oneStop, worth), allStops: lossWords(allStops, worth), daily: lossWords(daily, worth) };
}

function lossWords(ratio: Decimal | null, worth: Worth): string {
  if (ratio === null) return 'no limit';
  const part = formatRatio(ratio.toFixed());
  if (worth === null) return `${part} of equity`;
  return `${formatMoney(decimal(worth.equity).times(ratio).toFixed())} ${worth.asset} (${part})`;
}
