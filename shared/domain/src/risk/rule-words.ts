import { sizeLimitWords } from '../sizing/size-limits.ts';
import type { RuleVerdict } from './verdict.ts';

/**
 * A rule's question for people, what its numbers say in words, and which of them say nothing more when it passed ("key", "key=value" for that
 * value alone, also when it did not pass, "key=all" for "2 of 2"). `{x%}` shows a ratio in percent, `{x$}` money to the cent.
 */
export type RuleWords = {
  readonly name: string;
  readonly says?: string;
  readonly silent?: readonly string[];
  /** What a number's words are called for people, by its name. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** What the watch over providers and market halts for. */
const watchWords: Readonly<Record<string, string>> = {
  stops_in_a_row: 'stops in a row',
  parse_rate: 'calls that cannot be read',
  new_format: 'a new way of writing',
  message_rate: 'too many messages',
  entry_rate: 'too many calls',
  price_band: 'prices far from the market',
  market: 'the market',
};

/** The same words wherever a receipt is shown: Discord and dashboard. */
export const ruleWords: Readonly<Record<string, RuleWords>> = {
  'source-authorised': { name: 'Posted by an author of this channel', silent: ['channelId', 'authorised'] },
  'copier-paused': { name: 'Copying is not paused', silent: ['paused'] },
  'not-halted': {
    name: 'Trading is not halted',
    values: {
      pause: { entries_off: 'no new trades', exits_only: 'exits only', flatten: 'everything is closed', locked: 'locked' },
      cause: {
        person: 'a person',
        daily_loss: 'loss of the day',
        weekly_loss: 'loss of the week',
        drawdown: 'loss from the peak',
        ...watchWords,
      },
    },
  },
  'provider-known': { name: 'New provider, traded smaller', says: 'signal {signal}, at most {sizeRatio%} of the usual size' },
  fresh: { name: 'Fresh enough', says: '{ageSeconds} s old, at most {maxSeconds} s' },
  'coin-allowed': { name: 'A coin that you trade', says: '{coin}', silent: ['allowed'] },
  'direction-allowed': { name: 'A side that you follow', says: '{side}', silent: ['allowed'] },
  'within-trading-hours': { name: 'Within your trading hours' },
  'daily-loss': { name: 'Loss of today below your limit', says: '{lossRatio%} lost, at most {maxLossRatio%}', silent: ['start', 'equity'] },
  'weekly-loss': {
    name: 'Loss of this week below your limit',
    says: '{lossRatio%} lost, at most {maxLossRatio%}',
    silent: ['start', 'equity'],
  },
  drawdown: {
    name: 'Loss from the peak below your limit',
    says: '{lossRatio%} lost, at most {maxLossRatio%}',
    silent: ['start', 'equity'],
  },
  'cooldown-over': { name: 'Rested after stops in a row', says: '{stopsInRow} in a row, {max} rest', silent: ['leftSeconds=0'] },
  'instrument-tradable': { name: 'Can be traded on your venue', says: '{symbol}', silent: ['status=trading', 'levelFactor=1'] },
  'spot-in-full': { name: 'Spot is paid in full', says: '{ignored} of the call is not used' },
  'entry-present': { name: 'Has an entry', says: '{entries} of {legs}' },
  'stop-present-and-right-side': {
    name: 'Has a stop on the right side',
    says: '{stopLoss}, nearest entry {nearestEntry}',
    silent: ['side', 'source'],
  },
  'provider-stop-given': { name: 'The stop is the provider’s own', silent: ['source'] },
  'price-near-market': { name: 'Entry near the market', says: 'market {market}, {distanceRatio%} away, at most {maxDistanceRatio%}' },
  'reward-enough': {
    name: 'Targets far enough for the risk',
    says: '{reward} times the risk, at least {minReward}',
    silent: ['averageTarget'],
  },
  'spread-narrow': { name: 'Bid and ask close together', says: '{spreadRatio%} apart, at most {maxSpreadRatio%}' },
  'volume-enough': { name: 'Enough is traded there', says: '{dailyVolume} in 24 h, at least {minDailyVolume}' },
  'symbol-already-open': { name: 'Not open yet on your account', says: '{symbol}', silent: ['open', 'policy'] },
  'max-open-positions': { name: 'Open positions below your limit', says: '{open} open, at most {max}' },
  'max-trades-per-day': { name: 'Trades of today below your limit', says: '{today} today, at most {max}' },
  'equity-fresh': { name: 'Your account was just read', silent: ['ageSeconds', 'maxSeconds'] },
  'position-mode-verified': { name: 'The venue keeps positions as your account says', silent: ['mode', 'venueMode'] },
  'margin-mode-set': { name: 'The venue has set the margin up', says: '{marginMode}', silent: ['symbol'] },
  size: {
    name: 'Size',
    says: '{quantity} at {leverage}×, risking {riskRatio%} of {equity$} = {riskAmount$}, worst loss {worstLoss$}, worth {notional$}, margin {margin$}',
    silent: ['limitedBy=risk', 'entries=all', 'targets=all'],
    values: { limitedBy: sizeLimitWords },
  },
  'size-on-spot': {
    name: 'Size',
    says: '{quantity}, risking {riskRatio%} of {equity$} = {riskAmount$}, worst loss {worstLoss$}, paid in full: {notional$}',
    silent: ['limitedBy=risk', 'entries=all', 'targets=all'],
    values: { limitedBy: { ...sizeLimitWords, margin: 'the free balance' } },
  },
  'confident-enough': {
    name: 'Read surely enough, or confirmed by you',
    says: 'confidence {confidence}, you are asked below {confirmBelow}',
  },
  'order-on-grid': { name: 'The order fits the venue’s steps', silent: ['symbol', 'entries', 'targets'] },
  'order-risk': { name: 'The order risks no more than allowed', says: '{worstLoss$} of {riskAmount$}' },
  'order-caps': { name: 'The order is within your caps' },
  'order-leverage': { name: 'Leverage within your limit and the venue’s', says: '{leverage}×, at most {maxLeverage}×' },
  'stop-inside-liquidation': {
    name: 'The stop comes before liquidation',
    says: 'stop {stopLoss}, liquidation {liquidationPrice}',
    silent: ['entry', 'leverage', 'bufferRatio', 'kind'],
  },
};

/** What bounded the size that the rules came to, for people ("your risk per trade"); null: they came to none. */
export function sizeLimitOf(rules: readonly Pick<RuleVerdict, 'rule' | 'numbers'>[]): string | null {
  const size = rules.find(({ rule }) => rule === 'size' || rule === 'size-on-spot');
  const limit = size?.numbers['limitedBy'];
  return size === undefined || limit === undefined ? null : (ruleWords[size.rule]?.values?.['limitedBy']?.[limit] ?? limit);
}
