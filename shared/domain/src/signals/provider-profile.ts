import type { DecimalString, MarketKind } from './outcome.ts';

export const percentMeanings = ['of_price', 'of_margin'] as const;
/** One point is one unit of the quote asset, or one tick of the instrument. */
export const pointsMeanings = ['quote', 'tick'] as const;

/** What a provider's own word may stand for. */
export const wordMeanings = ['long', 'short', 'entry', 'stop', 'target', 'leverage', 'market', 'close', 'breakeven', 'cancel'] as const;
export type WordMeaning = (typeof wordMeanings)[number];

/** A word, phrase or emoji of one provider; wins over what the languages know it as. */
export type ProviderWord = { readonly phrase: string; readonly means: WordMeaning };

/** How one provider writes; what the parser and the pipeline may assume where a message is silent. */
export type ProviderProfile = {
  /** Quote asset of a symbol written without one; applied when the instrument is resolved, never by the parser. */
  readonly defaultQuote: string;
  readonly defaultMarket: MarketKind;
  /** What a stop or target in percent is a percentage of; null: refused as PERCENT_AMBIGUOUS. */
  readonly percentMeaning: (typeof percentMeanings)[number] | null;
  /** What one point of a stop is; null: refused as PERCENT_AMBIGUOUS. */
  readonly pointsMeaning: (typeof pointsMeanings)[number] | null;
  readonly leverageCap: DecimalString | null;
  readonly words: readonly ProviderWord[];
  /** Lines that contain one of these (case folded) are not read. */
  readonly ignoreLines: readonly string[];
  /** "4h": a stop counts at the close of such a candle, also where the message does not say so; null: only where it does. */
  readonly softStopCandle: string | null;
  /** An entry without a stop is refused with STOP_MISSING, whatever stop a copier has for such. */
  readonly stopRequired: boolean;
};

export const defaultProfile: ProviderProfile = {
  defaultQuote: 'USDT',
  defaultMarket: 'futures',
  percentMeaning: null,
  pointsMeaning: null,
  leverageCap: null,
  words: [],
  ignoreLines: [],
  softStopCandle: null,
  stopRequired: false,
};

/** Returns the profile with each field that was not stated at its default. */
export function completeProfile(stated: Partial<ProviderProfile>): ProviderProfile {
  return { ...defaultProfile, ...stated };
}
