import { describe, expect, test } from 'vitest';
import { countWinners, type FreshStore } from './fresh-store.ts';
import { makeReceipt, makeTelling } from './make-papers.ts';
import { makeStoredTrade } from './make-stored-trade.ts';

const TTL = 1_000;

export function notificationStories(fresh: FreshStore): void {
  /** A store in which the tellings lie in outboxes, one receipt each. */
  const withOutboxes = async (tellings: readonly Partial<ReturnType<typeof makeTelling>>[]) => {
    const { store } = await fresh();
    const tell = (changes: Partial<ReturnType<typeof makeTelling>>, receiptId: string) =>
      store.saveReceipt(makeReceipt({ receiptId }), [makeTelling(changes)]);
    for (const [index, changes] of tellings.entries()) await tell(changes, `receipt-${index}`);
    const claimedKeys = async (now: number, limit = 10) => (await store.claimNotifications(now, TTL, limit)).map(({ key }) => key);
    return { store, tell, claimedKeys };
  };

  describe('telling people', () => {
    test('what was written with a trade is copied once and then claimed as it was told', async () => {
      const { store } = await fresh();
      await store.insertTrade(makeStoredTrade(), null, [makeTelling(), makeTelling({ key: 'other', kind: 'receipt' })]);
      expect(await store.claimNotifications(5_000, TTL, 10)).toEqual([]);
      expect(await store.deliverOutboxes(10)).toBe(2);
      expect(await store.deliverOutboxes(10)).toBe(0);
      expect(await store.claimNotifications(5_000, TTL, 1)).toEqual([
        {
          ...makeTelling(),
          shownRevision: 0,
          discordChannelId: null,
          discordMessageId: null,
          claimedAt: 5_000,
          claims: 1,
          nextTryAt: null,
          abandoned: false,
          failure: null,
        },
      ]);
    });

    test('of one key only the highest revision counts, whatever the order', async () => {
      const { store } = await withOutboxes([{ revision: 2 }, { revision: 3 }, { revision: 1 }]);
      expect(await store.deliverOutboxes(1)).toBe(1);
      expect(await store.deliverOutboxes(10)).toBe(2);
      expect((await store.claimNotifications(0, TTL, 10)).map(({ revision }) => revision)).toEqual([3]);
    });

    test('two deliverers at once lose nothing', async () => {
      const tellings = Array.from({ length: 12 }, (_, index) => ({ key: `key-${index % 4}`, revision: index + 1 }));
      const { store } = await withOutboxes(tellings);
      await Promise.all(Array.from({ length: 4 }, () => store.deliverOutboxes(20)));
      expect(await store.deliverOutboxes(20)).toBe(0);
      const claimed = await store.claimNotifications(0, TTL, 10);
      expect(claimed.map(({ key, revision }) => `${key}:${revision}`).toSorted()).toEqual(['key-0:9', 'key-1:10', 'key-2:11', 'key-3:12']);
    });

    test('a claim is left alone until it is too old; then it is claimed again and counted', async () => {
      const { store, claimedKeys } = await withOutboxes([{ key: 'a' }]);
      await store.deliverOutboxes(10);
      expect(await claimedKeys(1_000)).toEqual(['a']);
      expect(await claimedKeys(1_999)).toEqual([]);
      expect((await store.claimNotifications(2_000, TTL, 10)).map(({ claims }) => claims)).toEqual([2]);
    });

    test('of 20 who claim exactly one gets it', async () => {
      const { store } = await withOutboxes([{}]);
      await store.deliverOutboxes(10);
      expect(await countWinners(async () => (await store.claimNotifications(0, TTL, 5)).length > 0)).toBe(1);
    });

    test('claims come oldest first, up to the limit', async () => {
      const { store, claimedKeys } = await withOutboxes([{ key: 'c' }, { key: 'a' }, { key: 'b' }]);
      await store.deliverOutboxes(10);
      expect(await claimedKeys(0, 2)).toEqual(['c', 'a']);
      expect(await claimedKeys(0, 2)).toEqual(['b']);
    });

    test('an acknowledged one is done until there is something newer to show, in the same place', async () => {
      const { store, tell, claimedKeys } = await withOutboxes([{ key: 'a' }]);
      await store.deliverOutboxes(10);
      await claimedKeys(0);
      expect(await store.dueNotificationCount(0)).toBe(1);
      await store.acknowledgeNotification('a', 1, 'channel-9', 'message-9');
      expect(await store.dueNotificationCount(9_999)).toBe(0);
      expect(await claimedKeys(9_999)).toEqual([]);
      await tell({ key: 'a', revision: 2 }, 'receipt-next');
      await store.deliverOutboxes(10);
      expect(await store.claimNotifications(10_000, TTL, 10)).toMatchObject([
        { key: 'a', revision: 2, shownRevision: 1, claims: 1, discordChannelId: 'channel-9', discordMessageId: 'message-9' },
      ]);
    });

    test('a revision that comes while the older is being shown is due as soon as that is acknowledged', async () => {
      const { store, tell, claimedKeys } = await withOutboxes([{ key: 'a' }]);
      await store.deliverOutboxes(10);
      await claimedKeys(0);
      await tell({ key: 'a', revision: 2 }, 'receipt-next');
      await store.deliverOutboxes(10);
      expect(await claimedKeys(0)).toEqual([]);
      await store.acknowledgeNotification('a', 1, 'channel-9', 'message-9');
      expect((await store.claimNotifications(0, TTL, 10)).map(({ revision, shownRevision }) => [revision, shownRevision])).toEqual([
        [2, 1],
      ]);
    });

    test('a repeated telling of what was shown is not due again, nor does an old acknowledgement undo a newer', async () => {
      const { store, tell, claimedKeys } = await withOutboxes([{ key: 'a', revision: 2 }]);
      await store.deliverOutboxes(10);
      await claimedKeys(0);
      await store.acknowledgeNotification('a', 2, 'channel-9', 'message-9');
      await store.acknowledgeNotification('a', 1, 'channel-9', 'message-9');
      await tell({ key: 'a', revision: 2 }, 'receipt-again');
      await store.deliverOutboxes(10);
      expect(await store.dueNotificationCount(9_999)).toBe(0);
      expect(await claimedKeys(9_999)).toEqual([]);
    });

    test('a failed one waits for its time, one that cannot be delivered is given up for good', async () => {
      const { store, tell, claimedKeys } = await withOutboxes([{ key: 'a' }, { key: 'b' }]);
      await store.deliverOutboxes(10);
      await claimedKeys(0);
      await store.failNotification('a', 'Discord is down', 5_000);
      await store.failNotification('b', 'direct messages are closed', null);
      expect(await store.dueNotificationCount(4_999)).toBe(0);
      expect(await claimedKeys(4_999)).toEqual([]);
      await tell({ key: 'b', revision: 2 }, 'receipt-next');
      await store.deliverOutboxes(10);
      expect(await store.dueNotificationCount(5_000)).toBe(1);
      expect(await store.claimNotifications(5_000, TTL, 10)).toMatchObject([{ key: 'a', claims: 2, failure: 'Discord is down' }]);
    });
  });
}
