import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { ConfirmationDocument } from '../../../models/confirmation.model.ts';
import { fromStored, toStored } from '../../../models/decimal128.ts';
import { toOutbox } from '../../../models/outbox-entry.ts';
import type { Store } from '../../ports/store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type ConfirmationVerbs = Pick<
  Store,
  'insertConfirmation' | 'findConfirmation' | 'saveConfirmation' | 'confirmationsOfMessage' | 'dueConfirmations'
>;
type ConfirmationOnly = Pick<ConfirmationDocument, 'confirmation'>;

const projection = { _id: 0, confirmation: 1 } as const;
const byAge = { askedAt: 1, confirmationId: 1 } as const;
const toConfirmation = ({ confirmation }: ConfirmationOnly): Confirmation => fromStored<Confirmation>(confirmation);

/** Questions to traders. */
export function confirmationVerbs({ confirmations }: Tables): ConfirmationVerbs {
  return {
    async insertConfirmation(confirmation, tellings) {
      try {
        await confirmations.insertOne({ ...toFields(confirmation), outbox: toOutbox(tellings) });
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    async findConfirmation(confirmationId) {
      const found = await confirmations.findOne<ConfirmationOnly>({ confirmationId }, { projection });
      return found === null ? null : toConfirmation(found);
    },
    async saveConfirmation(confirmation, tellings) {
      const { confirmationId, version } = confirmation;
      const { modifiedCount } = await confirmations.updateOne(
        { confirmationId, version: version - 1 },
        { $set: toFields(confirmation), $push: { outbox: { $each: toOutbox(tellings) } } },
      );
      return modifiedCount === 1;
    },
    async confirmationsOfMessage(channelId, messageId) {
      const found = await confirmations.find({ channelId, messageId }).project<ConfirmationOnly>(projection).sort(byAge).toArray();
      return found.map(toConfirmation);
    },
    async dueConfirmations(now, limit) {
      const found = await confirmations
        .find({ done: false, $or: [{ state: { $ne: 'waiting' } }, { expiresAt: { $lte: now } }] })
        .project<ConfirmationOnly>(projection)
        .sort(byAge)
        .limit(limit)
        .toArray();
      return found.map(toConfirmation);
    },
  };
}

function toFields(confirmation: Confirmation): Omit<ConfirmationDocument, 'outbox'> {
  const { confirmationId, traderId, channelId, messageId, state, done, askedAt, expiresAt, version } = confirmation;
  return {
    confirmationId,
    traderId,
    channelId,
    messageId,
    state,
    done,
    askedAt,
    expiresAt,
    version,
    confirmation: toStored(confirmation),
  };
}
