import type { Store, StoredMessage } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type MessageVerbs = Pick<Store, 'saveMessage' | 'findMessage' | 'markMessageProcessed' | 'unprocessedMessages' | 'latestMessages'>;

const keyOf = (channelId: string, messageId: string) => `${channelId}/${messageId}`;
const byAge = (a: StoredMessage, b: StoredMessage) =>
  a.postedAt - b.postedAt || (a.messageId < b.messageId ? -1 : a.messageId > b.messageId ? 1 : 0);

/** Messages with their revisions. */
export function messageVerbs(state: MemoryState): MessageVerbs {
  const put = (message: StoredMessage): StoredMessage => {
    state.messages.set(keyOf(message.channelId, message.messageId), freezeDeep(message));
    return message;
  };
  return {
    async saveMessage(message, receivedAt) {
      const previous = state.messages.get(keyOf(message.channelId, message.messageId)) ?? null;
      const entry = { revision: message.revision, text: message.text, receivedAt };
      if (previous === null) return { applied: true, message: put({ ...message, processed: false, revisions: [entry] }), previous };
      const known = previous.revisions.some(({ revision }) => revision === message.revision);
      const revisions = known ? previous.revisions : [...previous.revisions, entry];
      if (message.revision > previous.revision)
        return { applied: true, message: put({ ...message, processed: false, revisions }), previous };
      return { applied: false, message: put({ ...previous, revisions }), previous };
    },
    async findMessage(channelId, messageId) {
      return state.messages.get(keyOf(channelId, messageId)) ?? null;
    },
    async markMessageProcessed(channelId, messageId, revision, tellings) {
      const key = keyOf(channelId, messageId);
      const message = state.messages.get(key);
      if (message === undefined || message.revision !== revision) return;
      put({ ...message, processed: true });
      if (tellings.length > 0) state.outboxes.set(key, freezeDeep([...(state.outboxes.get(key) ?? []), ...tellings]));
    },
    async unprocessedMessages(limit) {
      return [...state.messages.values()]
        .filter(({ processed }) => !processed)
        .toSorted(byAge)
        .slice(0, limit);
    },
    async latestMessages(channelId, limit) {
      return [...state.messages.values()]
        .filter((message) => message.channelId === channelId)
        .toSorted((a, b) => byAge(b, a))
        .slice(0, limit);
    },
  };
}
