import type { ProfileSuggestionView } from '@trade-executor/contracts/api/profile-suggestion';
import type { ProviderView } from '@trade-executor/contracts/api/providers';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { defaultSourceLimits } from '@trade-executor/domain/signals/source-limits';
import { fakeNow } from './fake-replies.ts';

const profile = {
  ...defaultProfile,
  leverageCap: '20',
  words: [{ phrase: '🚀🚀', means: 'long' as const }],
  ignoreLines: ['Join the night desk for more'],
};

export const fakeProvider: ProviderView = {
  providerId: 'mira',
  communityId: 'demo',
  communityName: 'Night Desk',
  name: 'Mira',
  authorIds: ['100000000000000101', '100000000000000110'],
  profile,
  limits: defaultSourceLimits,
  known: false,
  signals: 4,
  channels: 1,
  copiers: 3,
  lastSignalAt: fakeNow - 360_000,
  mayEdit: { profile: true, authors: true, limits: 'all' },
};

const example = (messageId: string, text: string) => ({ messageId, start: 0, end: text.length, text });
const refused = [{ code: 'NUMBER_AMBIGUOUS' as const, messages: 6, examples: [example('9', 'BTC long 61k, see 4 and 7 above')] }];

export const fakeSuggestion: ProfileSuggestionView = {
  messages: 143,
  suggested: [
    {
      field: 'defaultQuote',
      value: 'USDT',
      why: '88 of 90 orders with a quote are in USDT; 4 orders without a quote would get it.',
      messages: 88,
      examples: [example('1', 'BTC/USDT'), example('2', '#SOLUSDT')],
    },
    {
      field: 'percentMeaning',
      value: 'of_price',
      why: 'Beside prices, the percentages are distances from the entry in percent of the price.',
      messages: 41,
      examples: [example('3', '62500 (2.4%)'), example('4', '131 (5%)')],
    },
    {
      field: 'softStopCandle',
      value: '4h',
      why: '71 of 80 stops say that they count at the close of a 4h candle.',
      messages: 71,
      examples: [example('5', 'stop: 4h close below 59.5k')],
    },
    {
      field: 'ignoreLines',
      value: [...profile.ignoreLines, 'Night Desk keeps the lights on'],
      why: 'A line repeats in 52 messages without a word about an order; read without, no order changes.',
      messages: 52,
      examples: [example('6', 'Night Desk keeps the lights on')],
    },
  ],
  undecided: [
    {
      field: 'pointsMeaning',
      why: 'Stops are given in points only, and no message shows what a point is. Ask the provider, then state it.',
      messages: 2,
      examples: [example('7', 'SL 300 points')],
    },
  ],
  profile: {
    ...profile,
    percentMeaning: 'of_price',
    softStopCandle: '4h',
    ignoreLines: [...profile.ignoreLines, 'Night Desk keeps the lights on'],
  },
  before: { entry: 90, instruction: 31, noise: 16, refusal: 6, refusals: refused },
  after: { entry: 94, instruction: 31, noise: 16, refusal: 2, refusals: refused.map((one) => ({ ...one, messages: 2 })) },
};
