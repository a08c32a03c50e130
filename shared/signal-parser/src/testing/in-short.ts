import type { SignalLeg, SignalOrder, SignalStop, SignalTakeProfit } from '@trade-executor/domain/signals/outcome';
import { read, readActions } from './read.ts';

/**
 * Returns what a text means in one line, for tables of tests: `BTC/USDT long | zone 64000,63000 | sl 61000 | tp 66000,70000 | 10x cross`, orders and
 * then actions (`close ETH`) joined by ` & `; `noise`; or the code of the refusal.
 */
export function inShort(text: string, replyTo: string | null = null): string {
  const { kind, orders, refusal } = read(text, replyTo);
  if (refusal) return refusal.code;
  return kind === 'noise' ? 'noise' : [...orders.map(orderInShort), ...readActions(text, replyTo)].join(' & ');
}

function orderInShort(order: SignalOrder): string {
  const { base, quote, side, market, legs, stop, takeProfits, leverage, leverageRange, marginMode } = order;
  const parts = [
    `${base}${quote === null ? '' : `/${quote}`} ${side}`,
    legs.map(legInShort).join(' + '),
    stop && stopInShort(stop),
    takeProfits.length > 0 && `tp ${takeProfits.map(targetInShort).join(',')}`,
    [market === 'spot' && 'spot', leverage && `${leverage}x`, leverageRange && `${leverageRange.join('-')}x`, marginMode]
      .filter(Boolean)
      .join(' '),
    order.riskPercent && `risk ${order.riskPercent}%`,
    order.sizePercent && `size ${order.sizePercent}%`,
    order.sizeFactor && `size x${order.sizeFactor}`,
    order.venues.join(','),
  ];
  return parts.filter(Boolean).join(' | ');
}

function legInShort({ type, prices, shares }: SignalLeg): string {
  return [type, prices.map((price, at) => (shares ? `${price}(${shares[at]}%)` : price)).join(',')].filter(Boolean).join(' ');
}

function stopInShort({ price, percent, points, candle }: SignalStop): string {
  const distance = percent === null ? points && `${points}pts` : `${percent}%`;
  return `sl ${price ?? distance ?? ''}${candle === null ? '' : ` @${candle}`}`;
}

function targetInShort({ price, percent, share, open }: SignalTakeProfit): string {
  if (open) return 'open';
  return `${price ?? `${percent}%`}${share === null ? '' : `(${share}%)`}`;
}
