import { MarketLimitsChange } from '@trade-executor/contracts/api/market-breaker';
import { marketLimitSpecs, type MarketLimitName, type MarketLimits } from '@trade-executor/domain/risk/market-limits';
import { limitErrors, readLimitText, toLimitText } from '../../lib/limit-text.ts';

/** The limits as a person edits them: ratios in percent. */
export type MarketForm = { readonly [N in MarketLimitName]: string } & { readonly on: boolean };

export function toMarketForm({ on, ...limits }: MarketLimits): MarketForm {
  const text = (name: MarketLimitName): string => toLimitText(marketLimitSpecs[name], limits[name]);
  return { on, maxMoveRatio: text('maxMoveRatio'), maxUnpricedRatio: text('maxUnpricedRatio'), calmMinutes: text('calmMinutes') };
}

/** The fields that were edited and are not as they are stored. */
export function changedOfMarket(stored: MarketForm, edits: Partial<MarketForm>): readonly (keyof MarketForm)[] {
  return (Object.keys(edits) as (keyof MarketForm)[]).filter((name) => edits[name] !== stored[name]);
}

type ReadMarket =
  | { readonly ok: true; readonly change: MarketLimitsChange }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Returns the change to store, or for each wrong field what it must be. */
export function readMarketForm(stored: MarketForm, edits: Partial<MarketForm>): ReadMarket {
  const sent = changedOfMarket(stored, edits).map((name) => [
    name,
    name === 'on' ? edits.on : readLimitText(marketLimitSpecs[name], edits[name] ?? ''),
  ]);
  const read = MarketLimitsChange.safeParse(Object.fromEntries(sent));
  return read.success ? { ok: true, change: read.data } : { ok: false, errors: limitErrors(read.error.issues) };
}
