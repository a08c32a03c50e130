import type { Receipt } from '@trade-executor/domain/receipt';
import { fromStored, toStored } from '../../../models/decimal128.ts';
import { toOutbox } from '../../../models/outbox-entry.ts';
import type { ReceiptDocument } from '../../../models/receipt.model.ts';
import type { Store } from '../../ports/store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';

type ReceiptVerbs = Pick<Store, 'saveReceipt' | 'findReceipt' | 'receiptsOfMessage' | 'latestReceipts'>;
type ReceiptOnly = Pick<ReceiptDocument, 'receipt'>;

const projection = { _id: 0, receipt: 1 } as const;
const toReceipt = ({ receipt }: ReceiptOnly): Receipt => fromStored<Receipt>(receipt);

/** Why the system did what it did. */
export function receiptVerbs({ receipts }: Tables): ReceiptVerbs {
  return {
    async saveReceipt(receipt, tellings) {
      const { receiptId, communityId, providerId, channelId, messageId, copierId, traderId, tradeId, coin, at } = receipt;
      const lifted = { receiptId, communityId, providerId, channelId, messageId, copierId, traderId, tradeId, coin, at };
      try {
        await receipts.insertOne({ ...lifted, receipt: toStored(receipt), outbox: toOutbox(tellings) });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async findReceipt(receiptId) {
      const found = await receipts.findOne<ReceiptOnly>({ receiptId }, { projection });
      return found === null ? null : toReceipt(found);
    },
    async receiptsOfMessage(channelId, messageId) {
      const found = await receipts.find({ channelId, messageId }).project<ReceiptOnly>(projection).sort({ at: 1, receiptId: 1 }).toArray();
      return found.map(toReceipt);
    },
    async latestReceipts(traderId, limit) {
      const found = await receipts
        .find({ traderId })
        .project<ReceiptOnly>(projection)
        .sort({ at: -1, receiptId: -1 })
        .limit(limit)
        .toArray();
      return found.map(toReceipt);
    },
  };
}
