import type { KnownMessagesReply } from '@trade-executor/contracts/internal/messages';
import type { HistoryMessage } from '../discord/channel-history.ts';
import { compareIds } from '../discord/message-order.ts';
import type { MessageFacts } from '../reading/message-facts.ts';

type Known = KnownMessagesReply['messages'][number];

export type HistoryDifference =
  | { readonly type: 'written'; readonly messageId: string; readonly facts: MessageFacts } // new, with a newer edit time, or not yet marked
  | { readonly type: 'vanished'; readonly messageId: string };

/**
 * What the server has not heard of, and what its provider was not shown the standing of, oldest first.
 * @param history everything that stands in the channel from `completeFrom` on; what is older says nothing about a known message
 * @param markedFrom a known message from this one on that carries no mark is reported again, for its standing
 */
export function compareHistory(
  known: readonly Known[],
  history: readonly HistoryMessage[],
  completeFrom: string,
  markedFrom: string,
): readonly HistoryDifference[] {
  const knownById = new Map(known.map((message) => [message.messageId, message]));
  const standing = new Set(history.map(({ messageId }) => messageId));
  const written = history.flatMap(({ messageId, facts, marked }): HistoryDifference[] => {
    const before = knownById.get(messageId);
    const wantsMark = !marked && compareIds(messageId, markedFrom) >= 0;
    const isNews = before === undefined || (!before.deleted && facts !== null && (facts.revision > before.revision || wantsMark));
    return facts !== null && isNews ? [{ type: 'written', messageId, facts }] : [];
  });
  const vanished = known
    .filter(({ messageId, deleted }) => !deleted && !standing.has(messageId) && compareIds(messageId, completeFrom) >= 0)
    .map(({ messageId }): HistoryDifference => ({ type: 'vanished', messageId }));
  return [...written, ...vanished].toSorted((a, b) => compareIds(a.messageId, b.messageId));
}
