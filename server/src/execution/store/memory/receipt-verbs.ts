import type { Receipt } from '@trade-executor/domain/receipt';
import type { Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type ReceiptVerbs = Pick<Store, 'saveReceipt' | 'findReceipt' | 'receiptsOfMessage' | 'latestReceipts'>;

const byAge = (a: Receipt, b: Receipt) => a.at - b.at || (a.receiptId < b.receiptId ? -1 : a.receiptId > b.receiptId ? 1 : 0);

/** Why the system did what it did. */
export function receiptVerbs(state: MemoryState): ReceiptVerbs {
  return {
    async saveReceipt(receipt, tellings) {
      if (state.receipts.has(receipt.receiptId)) return;
      state.receipts.set(receipt.receiptId, freezeDeep(receipt));
      if (tellings.length > 0) state.outboxes.set(receipt.receiptId, freezeDeep([...tellings]));
    },
    async findReceipt(receiptId) {
      return state.receipts.get(receiptId) ?? null;
    },
    async receiptsOfMessage(channelId, messageId) {
      return [...state.receipts.values()]
        .filter((receipt) => receipt.channelId === channelId && receipt.messageId === messageId)
        .toSorted(byAge);
    },
    async latestReceipts(traderId, limit) {
      return [...state.receipts.values()]
        .filter((receipt) => receipt.traderId === traderId)
        .toSorted((a, b) => byAge(b, a))
        .slice(0, limit);
    },
  };
}
