import type { Store } from '../../ports/store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type HeardVerbs = Pick<Store, 'noteHeard' | 'latestHeard'>;

/** How providers' messages were read. */
export function heardVerbs({ heardMessages }: Tables): HeardVerbs {
  return {
    async noteHeard(providerId, message) {
      const { channelId, messageId, revision } = message;
      const older = { channelId, messageId, revision: { $lt: revision } };
      const update = { $set: { ...message, providerId } };
      try {
        await heardMessages.updateOne(older, update, { upsert: true });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        await heardMessages.updateOne(older, update); // known: at this revision, a newer one, or an older one of just now
      }
    },
    latestHeard: (providerId, limit) =>
      heardMessages
        .find({ providerId }, { projection: { _id: 0, providerId: 0 } })
        .sort({ at: -1, messageId: -1 })
        .limit(limit)
        .toArray(),
  };
}
