import { toOutbox } from '../../../models/outbox-entry.ts';
import type { Store, StoredMessage } from '../../ports/store.ts';
import { retryOnDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type MessageVerbs = Pick<Store, 'saveMessage' | 'findMessage' | 'markMessageProcessed' | 'unprocessedMessages' | 'latestMessages'>;

const projection = { _id: 0, outbox: 0 } as const;

/** Messages with their revisions. */
export function messageVerbs({ messages }: Tables): MessageVerbs {
  /** Returns what was stored already, or null after inserting. */
  const insert = (message: StoredMessage): Promise<StoredMessage | null> => {
    const { guildId, channelId, messageId } = message;
    return retryOnDuplicateKey(() =>
      messages.findOneAndUpdate(
        { guildId, channelId, messageId },
        { $setOnInsert: message },
        { upsert: true, returnDocument: 'before', projection },
      ),
    );
  };
  return {
    async saveMessage(message, receivedAt) {
      const { guildId, channelId, messageId, revision, text } = message;
      const key = { guildId, channelId, messageId };
      const entry = { revision, text, receivedAt };
      const fresh = { ...message, processed: false, revisions: [entry] };
      const known = await insert(fresh);
      if (known === null) return { applied: true, message: fresh, previous: null };
      if (revision > known.revision) {
        const previous = await messages.findOneAndUpdate(
          { ...key, revision: { $lt: revision } },
          { $set: { ...message, processed: false }, $push: { revisions: entry } },
          { returnDocument: 'before', projection },
        );
        if (previous !== null) return { applied: true, message: { ...fresh, revisions: [...previous.revisions, entry] }, previous };
      }
      const logged = await messages.findOneAndUpdate(
        { ...key, 'revisions.revision': { $ne: revision } },
        { $push: { revisions: entry } },
        { returnDocument: 'after', projection },
      );
      return { applied: false, message: logged ?? (await messages.findOne(key, { projection })) ?? known, previous: known };
    },
    findMessage: (channelId, messageId) => messages.findOne({ channelId, messageId }, { projection }),
    async markMessageProcessed(channelId, messageId, revision, tellings) {
      const told = tellings.length === 0 ? {} : { $push: { outbox: { $each: toOutbox(tellings) } } };
      await messages.updateOne({ channelId, messageId, revision }, { $set: { processed: true }, ...told });
    },
    unprocessedMessages: (limit) =>
      messages.find({ processed: false }, { projection }).sort({ postedAt: 1, messageId: 1 }).limit(limit).toArray(),
    latestMessages: (channelId, limit) =>
      messages.find({ channelId }, { projection }).sort({ postedAt: -1, messageId: -1 }).limit(limit).toArray(),
  };
}
