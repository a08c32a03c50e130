import type { Outcome, SignalAction, SignalOrder } from '@trade-executor/domain/signals/outcome';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { normaliseText } from '../normalise/normalise-text.ts';
import { readMessage } from '../read-message.ts';
import { toTokens } from '../tokens/to-tokens.ts';
import type { Token } from '../tokens/token.ts';

/** Reads a text with the default profile. */
export function read(text: string, replyTo: string | null = null): Outcome {
  return readMessage({ text, replyTo, profile: defaultProfile });
}

/** Returns the only order of a text; throws when it is no entry with one order. */
export function readOrder(text: string): SignalOrder {
  const outcome = read(text);
  const [order, another] = outcome.orders;
  if (!order || another) throw new Error(`${outcome.kind} ${outcome.refusal?.code ?? ''} with ${outcome.orders.length} orders: ${text}`);
  return order;
}

/** Returns the actions in short: "close BTC", "move_sl reply 59000". */
export function readActions(text: string, replyTo: string | null = null): readonly string[] {
  return read(text, replyTo).actions.map(inShort);
}

function inShort({ action, target, fraction, price, prices, takeProfits }: SignalAction): string {
  const about = target.by === 'symbol' || target.by === 'id' ? target.value : target.by;
  const share = action === 'partial_close' ? fraction : null;
  return [action, about, share, price, ...(prices ?? []), ...(takeProfits ?? [])].filter((part) => part !== null).join(' ');
}

export function tokensOf(text: string): readonly Token[] {
  return toTokens(normaliseText(text));
}

/**
 * Returns an outcome in one line: `SOL/USDT long limit 150 | sl 140 | tp 160 170(25%) | 10x cross risk 1%`, several orders joined by " + "; the
 * actions of an instruction, joined by "; "; `noise`; or `refusal CODE`.
 */
export function readShort(text: string, replyTo: string | null = null): string {
  const { kind, orders, actions, refusal } = read(text, replyTo);
  if (kind === 'entry') return orders.map(orderInShort).join(' + ');
  if (kind === 'instruction') return actions.map(inShort).join('; ');
  return refusal ? `refusal ${refusal.code}` : kind;
}

function orderInShort(order: SignalOrder): string {
  const { base, quote, side, legs, stop, takeProfits, leverage, leverageRange, marginMode, riskPercent, sizePercent, sizeFactor } = order;
  const entry = legs.map(({ type, prices }) => [type, ...prices].join(' ')).join(' & ');
  const target = takeProfits.map(({ price, percent, share, open }) =>
    open ? 'open' : `${price ?? `${percent}%`}${share === null ? '' : `(${share}%)`}`,
  );
  const size = [
    leverage && `${leverage}x`,
    leverageRange && `${leverageRange.join('-')}x`,
    marginMode,
    riskPercent && `risk ${riskPercent}%`,
    sizePercent && `size ${sizePercent}%`,
    sizeFactor && `size ${sizeFactor}`,
  ].filter((part) => part !== null);
  return [
    `${base}${quote ? `/${quote}` : ''} ${side} ${entry}`,
    stop &&
      `sl ${stop.price ?? (stop.percent ? `${stop.percent}%` : `${stop.points} points`)}${stop.candle ? ` ${stop.candle} candle` : ''}`,
    target.length > 0 ? `tp ${target.join(' ')}` : null,
    size.length > 0 ? size.join(' ') : null,
  ]
    .filter((part) => part !== null)
    .join(' | ');
}
