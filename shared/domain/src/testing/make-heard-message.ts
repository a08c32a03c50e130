import type { HeardMessage } from '../signals/drift/heard-message.ts';
import { messageShape } from '../signals/drift/message-shape.ts';

/** An entry that was well understood, in the provider's usual form; its shape is that of its text. */
export function makeHeardMessage(changes: Partial<HeardMessage> = {}): HeardMessage {
  const text = changes.text ?? 'LONG BTC/USDT\nEntry: 40000\nStop: 39000\nTarget: 42000';
  return {
    channelId: 'channel-1',
    messageId: 'message-1',
    revision: 0,
    at: 0,
    kind: 'entry',
    refusalCode: null,
    confidence: '0.97',
    shape: messageShape(text),
    text,
    priceDistanceRatio: null,
    ...changes,
  };
}
