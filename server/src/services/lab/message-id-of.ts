import type { OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import type { ApiDeps } from '../api-deps.ts';

export const UNKNOWN_MESSAGE = 'lab';

/** The call that says these words; a reply to anything else binds to nothing, as in trading. */
export async function messageIdOf({ store }: ApiDeps, replyTo: string, openCalls: readonly OpenCall[]): Promise<string> {
  for (const { signalId, messageId } of openCalls) {
    const signal = await store.findSignal(signalId);
    const message = signal && (await store.findMessage(signal.channelId, messageId));
    if (message?.text.trim() === replyTo.trim()) return messageId;
  }
  return UNKNOWN_MESSAGE;
}
