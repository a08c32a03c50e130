import type { ProviderProfile, WordMeaning } from '@trade-executor/domain/signals/provider-profile';

export const fieldLabels: Readonly<Record<keyof ProviderProfile, string>> = {
  defaultQuote: 'Quote when none is written',
  defaultMarket: 'Market when none is written',
  percentMeaning: 'A stop or target in percent is',
  pointsMeaning: 'A point is',
  leverageCap: 'Leverage, at most',
  words: 'Own words',
  ignoreLines: 'Lines to ignore',
  softStopCandle: 'Stops count at',
  stopRequired: 'A call must have a stop',
};

export const marketLabels = { futures: 'Perpetual futures', spot: 'Spot' } as const;
export const percentLabels = { unknown: 'not known: refuse such calls', of_price: 'of the price', of_margin: 'of the margin' } as const;
export const pointsLabels = {
  unknown: 'not known: refuse such calls',
  quote: 'one unit of the quote',
  tick: 'one tick of the instrument',
} as const;

export const wordLabels: Readonly<Record<WordMeaning, string>> = {
  long: 'long',
  short: 'short',
  entry: 'entry',
  stop: 'stop',
  target: 'target',
  leverage: 'leverage',
  market: 'at market',
  close: 'close the trade',
  breakeven: 'breakeven',
  cancel: 'cancel the entry',
};

/** "4h" as people say it; '' when stops count at once. */
export function candleLabel(candle: string): string {
  const [, count = '', unit = ''] = /^(\d+)([mhdw])$/.exec(candle) ?? [];
  const names: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day', w: 'week' };
  return candle === '' ? 'the price, at once' : `the close of a ${count}-${names[unit] ?? unit} candle`;
}

/** The value of a field as a sentence's end: what a suggestion would set. */
export function valueWords<F extends keyof ProviderProfile>(field: F, profile: Pick<ProviderProfile, F>): string;
export function valueWords(field: keyof ProviderProfile, profile: Partial<ProviderProfile>): string {
  switch (field) {
    case 'defaultMarket':
      return marketLabels[profile.defaultMarket ?? 'futures'];
    case 'percentMeaning':
      return percentLabels[profile.percentMeaning ?? 'unknown'];
    case 'pointsMeaning':
      return pointsLabels[profile.pointsMeaning ?? 'unknown'];
    case 'leverageCap':
      return profile.leverageCap ? `${profile.leverageCap}×` : 'no limit of the provider';
    case 'softStopCandle':
      return candleLabel(profile.softStopCandle ?? '');
    case 'stopRequired':
      return profile.stopRequired ? 'yes' : 'no';
    case 'words':
      return (profile.words ?? []).map(({ phrase, means }) => `“${phrase}” is ${wordLabels[means]}`).join(', ') || 'none';
    case 'ignoreLines':
      return (profile.ignoreLines ?? []).map((line) => `“${line}”`).join(', ') || 'none';
    case 'defaultQuote':
      return profile.defaultQuote ?? '';
  }
}

/** "STOP_WRONG_SIDE" as "Stop wrong side". */
export function codeWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
