import { HISTORY_PAGE } from '../discord/channel-history.ts';
import type { ChannelHistory, HistoryMessage } from '../discord/channel-history.ts';
import { compareIds, nextId } from '../discord/message-order.ts';

/** Between the 100 known messages there may be much chatter of others; no more than this many messages are read back. */
export const MAX_READ_BACK = 10 * HISTORY_PAGE;

export type ReadBack = { readonly messages: readonly HistoryMessage[]; readonly completeFrom: string };

/** The messages from `oldest` to `newest` (both included), oldest first, or the newest `most` of them. */
export async function readBack(
  history: ChannelHistory,
  channelId: string,
  oldest: string,
  newest: string,
  most = MAX_READ_BACK,
): Promise<ReadBack> {
  const messages: HistoryMessage[] = [];
  let before = nextId(newest);
  while (messages.length < most) {
    const page = await history.page(channelId, { before });
    messages.unshift(...page);
    const [first] = page;
    if (first === undefined || page.length < HISTORY_PAGE || compareIds(first.messageId, oldest) <= 0)
      return { messages: from(messages, oldest), completeFrom: oldest };
    before = first.messageId;
  }
  return { messages: from(messages, oldest), completeFrom: before };
}

const from = (messages: readonly HistoryMessage[], oldest: string): readonly HistoryMessage[] =>
  messages.filter(({ messageId }) => compareIds(messageId, oldest) >= 0);
