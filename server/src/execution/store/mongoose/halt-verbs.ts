import type { Halt } from '@trade-executor/domain/risk/halt';
import type { HaltDocument } from '../../../models/halt.model.ts';
import { toOutbox } from '../../../models/outbox-entry.ts';
import type { Store } from '../../ports/store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type HaltVerbs = Pick<Store, 'liveHalts' | 'saveHalt' | 'findHalt' | 'liftHalt'>;

const projection = { _id: 0, liftedAt: 0, liftedBy: 0, outbox: 0 } as const;
type HaltOnly = Omit<HaltDocument, 'liftedAt' | 'liftedBy' | 'outbox'>;

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
    findHalt: (haltId) => halts.findOne<HaltOnly>({ haltId }, { projection }),
    async liftHalt(haltId, liftedAt, liftedBy) {
      const { modifiedCount } = await halts.updateOne({ haltId, liftedAt: null }, { $set: { liftedAt, liftedBy } });
      return modifiedCount === 1;
    },
  };
}
