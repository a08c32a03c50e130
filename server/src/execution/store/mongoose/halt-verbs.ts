import type { Halt } from '@trade-executor/domain/risk/halt';
import type { HaltDocument } from '../../../models/halt.model.ts';
import { toStored } from '../../../models/decimal128.ts';
import { toOutbox } from '../../../models/outbox-entry.ts';
import type { KeptHalt, Store } from '../../ports/store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type HaltVerbs = Pick<Store, 'liveHalts' | 'saveHalt' | 'findHalt' | 'liftHalt' | 'prolongHalt' | 'latestHalts'>;

const kept = { _id: 0, outbox: 0, newPeak: 0 } as const;
const projection = { ...kept, liftedAt: 0, liftedBy: 0 } as const;
type HaltOnly = Omit<HaltDocument, 'liftedAt' | 'liftedBy' | 'outbox' | 'newPeak'>;

/** Kill switches. */
export function haltVerbs({ halts }: Tables): HaltVerbs {
  return {
    liveHalts: (now) =>
      halts
        .find({ liftedAt: null, $or: [{ until: null }, { until: { $gt: now } }, { pause: 'locked' }] })
        .project<HaltOnly>(projection)
        .sort({ since: 1, haltId: 1 })
        .toArray(),
    async saveHalt(halt: Halt, tellings) {
      try {
        await halts.insertOne({ ...halt, liftedAt: null, liftedBy: null, outbox: toOutbox(tellings) });
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    findHalt: (haltId) => halts.findOne<KeptHalt>({ haltId }, { projection: kept }),
    async liftHalt(haltId, { at: liftedAt, by: liftedBy, newPeak }, tellings) {
      const { modifiedCount } = await halts.updateOne(
        { haltId, liftedAt: null },
        { $set: { liftedAt, liftedBy, ...(newPeak && { newPeak: toStored(newPeak) }) }, $push: { outbox: { $each: toOutbox(tellings) } } },
      );
      return modifiedCount === 1;
    },
    async prolongHalt(haltId, until) {
      await halts.updateOne({ haltId, liftedAt: null, until: { $lt: until } }, { $set: { until } });
    },
    latestHalts: (scope, scopeId, limit) =>
      halts.find({ scope, scopeId }).project<KeptHalt>(kept).sort({ since: -1, haltId: -1 }).limit(limit).toArray(),
  };
}
