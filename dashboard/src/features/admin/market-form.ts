import { MarketLimitsChange } from '@trade-executor/contracts/api/market-breaker';
import { marketLimitSpecs, type MarketLimitName, type MarketLimits } from '@trade-executor/domain/risk/market-limits';
import { readLimitForm, type ReadLimits } from '../../lib/limit-form.ts';
import { toLimitText } from '../../lib/limit-text.ts';

/** The limits as a person edits them: ratios in percent. */
export type MarketForm = { readonly [N in MarketLimitName]: string } & { readonly on: boolean };

export function toMarketForm({ on, ...limits }: MarketLimits): MarketForm {
  const text = (name: MarketLimitName): string => toLimitText(marketLimitSpecs[name], limits[name]);
  return { on, maxMoveRatio: text('maxMoveRatio'), maxUnpricedRatio: text('maxUnpricedRatio'), calmMinutes: text('calmMinutes') };
}

/** Returns the change to store, or for each wrong field what it must be. */
export function readMarketForm(stored: MarketForm, edits: Partial<MarketForm>): ReadLimits<MarketLimitsChange> {
  return readLimitForm({ specs: marketLimitSpecs, schema: MarketLimitsChange, stored, edits });
}
