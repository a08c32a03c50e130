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
