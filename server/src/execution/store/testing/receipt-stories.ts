import { describe, expect, test } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { makeReceipt, makeTelling } from './make-papers.ts';
import { plan } from './make-stored-trade.ts';

export function receiptStories(fresh: FreshStore): void {
  describe('receipts', () => {
    test('writing one twice writes it, and tells of it, once', async () => {
      const { store } = await fresh();
      const receipt = makeReceipt({ plan });
      await store.saveReceipt(receipt, [makeTelling({ key: 'receipt-1', kind: 'receipt' })]);
      await store.saveReceipt(makeReceipt({ at: 9_999 }), [makeTelling({ key: 'receipt-1b', kind: 'receipt' })]);
      expect(await store.findReceipt('receipt-1')).toEqual(receipt);
      expect(await store.findReceipt('receipt-2')).toBeNull();
      expect(await store.deliverOutboxes(10)).toBe(1);
    });

    test('they are found by message, oldest first, and by trader, newest first', async () => {
      const { store } = await fresh();
      const receipts = [3, 1, 2].map((at) => makeReceipt({ receiptId: `receipt-${at}`, at }));
      for (const receipt of receipts) await store.saveReceipt(receipt, []);
      await store.saveReceipt(makeReceipt({ receiptId: 'of-nobody', messageId: 'message-2', traderId: null, at: 9 }), []);
      expect((await store.receiptsOfMessage('channel-1', 'message-1')).map(({ at }) => at)).toEqual([1, 2, 3]);
      expect((await store.latestReceipts('trader-1', 2)).map(({ at }) => at)).toEqual([3, 2]);
    });
  });
}
