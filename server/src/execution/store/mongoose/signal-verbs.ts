import type { Store } from '../../ports/store.ts';
import { retryOnDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type SignalVerbs = Pick<Store, 'nextSignalNumber' | 'saveSignal' | 'findSignal' | 'amendSignal' | 'signalsOfMessage' | 'signalsOfProvider'>;

const projection = { _id: 0 } as const;

/** The orders read from messages. */
export function signalVerbs({ signals }: Tables): SignalVerbs {
  return {
    async nextSignalNumber(providerId) {
      const newest = await signals.findOne(
        { providerId, signalNumber: { $gte: 1 } },
        { projection: { _id: 0, signalNumber: 1 }, sort: { signalNumber: -1 } },
      );
      return 1 + (newest?.signalNumber ?? (await signals.countDocuments({ providerId }))); // older documents have no number
    },
    async saveSignal(signal) {
      const { signalId } = signal;
      const stored = await retryOnDuplicateKey(() =>
        signals.findOneAndUpdate({ signalId }, { $setOnInsert: signal }, { upsert: true, returnDocument: 'after', projection }),
      );
      return stored ?? signal;
    },
    findSignal: (signalId) => signals.findOne({ signalId }, { projection }),
    async amendSignal(signalId, order, revision) {
      await signals.updateOne({ signalId, revision: { $lte: revision } }, { $set: { order, revision } });
    },
    signalsOfMessage: (channelId, messageId) => signals.find({ channelId, messageId }, { projection }).sort({ place: 1 }).toArray(),
    signalsOfProvider: (providerId, since, limit) =>
      signals
        .find({ providerId, postedAt: { $gte: since } }, { projection })
        .sort({ postedAt: -1, signalId: -1 })
        .limit(limit)
        .toArray(),
  };
}
