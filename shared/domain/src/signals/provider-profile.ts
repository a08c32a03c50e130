import type { DecimalString, MarketKind } from './outcome.ts';

export const percentMeanings = ['of_price', 'of_margin'] as const;

/** How one provider writes; what the parser and the pipeline may assume where a message is silent. */
export type ProviderProfile = {
  /** Quote asset of a symbol written without one; applied when the instrument is resolved, never by the parser. */
  readonly defaultQuote: string;
  readonly defaultMarket: MarketKind;
  /** What a stop or target in percent is a percentage of; null: refused as PERCENT_AMBIGUOUS. */
  readonly percentMeaning: (typeof percentMeanings)[number] | null;
  readonly leverageCap: DecimalString | null;
  /** Lines that contain one of these (case folded) are not read. */
  readonly ignoreLines: readonly string[];
};

export const defaultProfile: ProviderProfile = {
  defaultQuote: 'USDT',
  defaultMarket: 'futures',
  percentMeaning: null,
  leverageCap: null,
  ignoreLines: [],
};
