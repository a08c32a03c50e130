import type { Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type HeardVerbs = Pick<Store, 'noteHeard' | 'latestHeard'>;

/** How providers' messages were read. */
export function heardVerbs(state: MemoryState): HeardVerbs {
  return {
    async noteHeard(providerId, message) {
      const key = [message.channelId, message.messageId].join(' ');
      const known = state.heard.get(key);
      if (known === undefined || known.message.revision < message.revision) state.heard.set(key, freezeDeep({ providerId, message }));
    },
    async latestHeard(providerId, limit) {
      return [...state.heard.values()]
        .flatMap((row) => (row.providerId === providerId ? [row.message] : []))
        .toSorted((a, b) => b.at - a.at || (a.messageId < b.messageId ? 1 : -1))
        .slice(0, limit);
    },
  };
}
