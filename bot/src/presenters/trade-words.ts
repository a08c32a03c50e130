import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, ZERO } from '@trade-executor/domain/decimal';
import { formatNumber } from './numbers.ts';

/** "LONG BTC/USDT · open", "LONG BTC/USDT spot · open". */
export function tradeTitle(trade: TradeView): string {
  return `${tradeName(trade)} · ${trade.stage}`;
}

/** "LONG BTC/USDT"; on spot "LONG BTC/USDT spot", for both markets of a coin may be open. */
export function tradeName({ side, base, quote, leverage }: Pick<TradeView, 'side' | 'base' | 'quote' | 'leverage'>): string {
  return `${side.toUpperCase()} ${base}/${quote}${leverage === null ? ' spot' : ''}`;
}

/** "+1.35R": the net result in multiples of what was risked; null when nothing was. */
export function rMultiple({ rMultiple: multiple }: TradeView): string | null {
  if (multiple === null) return null;
  const rounded = decimal(multiple).round(2);
  return `${rounded.gt(ZERO) ? '+' : ''}${formatNumber(rounded)}R`;
}

const closeReasonWords = {
  stop: 'stop hit',
  target: 'last target hit',
  instruction: 'closed by the provider',
  trader: 'closed by you',
  soft_stop: "the provider's stop counted",
  time: 'its time was over',
  reversal: 'turned round by the provider',
  halt: 'closed because trading was halted',
  liquidation: 'liquidated by the venue',
  emergency: 'emergency exit: the stop could not be kept live',
  unfilled: 'without a fill',
} as const;

/** Why it ended; null while it has not. */
export function closeWords({ closeReason }: TradeView): string | null {
  return closeReason === null ? null : closeReasonWords[closeReason];
}

const stopSourceWords: Readonly<Record<string, string>> = {
  provider: "the provider's",
  ours: 'ours, none was given',
  instruction: 'moved by the provider',
  breakeven: 'at breakeven',
  trailing: 'trailing the market',
  target: 'at a target reached',
  trader: 'yours',
};

/** "58,500 (the provider's)". */
export function stopWords({ stopLoss, stopSource }: TradeView): string {
  return `${formatNumber(stopLoss)} (${stopSourceWords[stopSource] ?? stopSource})`;
}

/** "entry-0" as people count: "Entry 1". */
export function legWords(leg: string): string {
  const [kind = leg, place] = leg.split('-');
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return place === undefined ? name : `${name} ${Number(place) + 1}`;
}

/** A line for each target: "✓ 62,000 · 50%". */
export function targetLines({ targets }: TradeView): readonly string[] {
  return targets.map(({ price, sharePercent, hit }) => `${hit ? '✓' : '○'} ${formatNumber(price)} · ${formatNumber(sharePercent)}%`);
}

/** The average price paid, what is still asked for, and what was not to be had. */
export function entryLines({ averageEntryPrice, entries, base }: TradeView): readonly string[] {
  const open = entries.flatMap(({ type, price, quantity, filledQuantity, waiting }) => {
    const left = decimal(quantity).minus(decimal(filledQuantity));
    if (left.lte(ZERO)) return [];
    const asked = `${type}${price === null ? '' : ` ${formatNumber(price)}`} · ${formatNumber(left)} ${base}`;
    if (waiting) return [averageEntryPrice === null ? asked : `waiting: ${asked}`];
    return [`not filled: ${asked}`];
  });
  return [...(averageEntryPrice === null ? [] : [`${formatNumber(averageEntryPrice)} average`]), ...open];
}
