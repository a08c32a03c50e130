import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import { fromSettingsJson } from '@trade-executor/domain/settings/setting-json';
import type { SettingsJson } from '@trade-executor/domain/settings/setting-spec';
import { worstCaseOf, type WorstCaseOf } from '@trade-executor/domain/settings/worst-case-of';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { formatMoney, formatRatio } from '../../lib/format-number.ts';

/** What an account is worth; null: it is not known, so ratios are shown alone. */
export type Worth = { readonly equity: string; readonly asset: string } | null;

export type WorstCaseLine = { readonly label: string; readonly before: string; readonly after: string };

export function worstCase(settings: SettingsJson): WorstCaseOf {
  return worstCaseOf({ ...defaultSettings, ...fromSettingsJson(settings) });
}

/** What may be lost in words, before and after an edit. */
export function worstCaseLines(before: SettingsJson, after: SettingsJson, worth: Worth): readonly WorstCaseLine[] {
  const [old, next] = [worstCase(before), worstCase(after)];
  const line = (label: string, of: (one: WorstCaseOf) => Decimal | null): WorstCaseLine => ({
    label,
    before: lossWords(of(old), worth),
    after: lossWords(of(next), worth),
  });
  return [
    line('One stop is hit', ({ oneStop }) => oneStop),
    line(`All ${after.maxOpenPositions} positions allowed are stopped at once`, ({ allStops }) => allStops),
    line('New trades end after a day’s loss of', ({ daily }) => daily),
  ];
}

function lossWords(ratio: Decimal | null, worth: Worth): string {
  if (ratio === null) return 'no limit';
  const part = formatRatio(ratio.toFixed());
  if (worth === null) return `${part} of equity`;
  return `${formatMoney(decimal(worth.equity).times(ratio).toFixed())} ${worth.asset} (${part})`;
}
