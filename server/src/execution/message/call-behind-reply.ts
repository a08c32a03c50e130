import type { OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import type { Store, StoredMessage } from '../ports/store.ts';

const mostUpdates = 2;

/** Returns the message that one is about; what is said in the thread of a known message, and replies to nothing there, is a reply to that. */
export async function callRepliedTo(
  store: Pick<Store, 'findMessage'>,
  { channelId, parentChannelId = null, replyToMessageId }: StoredMessage,
  calls: readonly OpenCall[],
): Promise<string | null> {
  if (replyToMessageId !== null) return callBehindReply(store, { channelId, replyToMessageId }, calls);
  const startedFrom = parentChannelId === null ? null : await store.findMessage(parentChannelId, channelId); // a thread has its message's id
  return startedFrom && (startedFrom.partOf ?? startedFrom.messageId);
}

/**
 * Returns the message that a reply is about. A reply to a part of a signal is one to the signal; one to the provider's own update is one to the call
 * that the update replied to, over at most two updates. When that leads to no open call, it is about what it replies to.
 */
export async function callBehindReply(
  store: Pick<Store, 'findMessage'>,
  { channelId, replyToMessageId }: { readonly channelId: string; readonly replyToMessageId: string },
  openCalls: readonly OpenCall[],
): Promise<string> {
  const direct = await store.findMessage(channelId, replyToMessageId);
  const answer = direct?.partOf ?? replyToMessageId;
  let [about, message] = [answer, direct];
  for (let updates = 0; !isOpen(openCalls, about); updates += 1) {
    const before = message && isUpdate(message) ? message.replyToMessageId : null;
    if (before === null || updates === mostUpdates) return answer;
    message = await store.findMessage(channelId, before);
    about = message?.partOf ?? before;
  }
  return about;
}

function isOpen(openCalls: readonly OpenCall[], about: string): boolean {
  return openCalls.some(({ messageId }) => messageId === about);
}

/** The provider's own word that made no call: an instruction, or a report as "first target reached". */
function isUpdate({ authorised, deleted, outcome }: StoredMessage): boolean {
  return authorised && !deleted && (outcome?.kind === 'instruction' || outcome?.kind === 'noise');
}
