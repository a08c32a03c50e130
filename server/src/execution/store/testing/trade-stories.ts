import type { Trade } from '@trade-executor/domain/trade/trade';
import { describe, expect, test } from 'vitest';
import type { Lease } from '../../ports/store.ts';
import { countWinners, type FreshStore } from './fresh-store.ts';
import { makeSignal, makeTelling } from './make-papers.ts';
import { makeFullTrade, makeOrder, makeStoredTrade } from './make-stored-trade.ts';

const lease = (fencing: number, accountId = 'account-1'): Lease => ({ accountId, owner: 'a', fencing, expiresAt: 10_000 });
const ids = (found: readonly { readonly trade: Trade }[]) => found.map(({ trade }) => trade.tradeId);
const nth = (n: number, changes: Partial<Trade> = {}): Trade =>
  makeStoredTrade({ tradeId: `trade-${n}`, signalId: `signal-${n}`, openedAt: n * 1_000, ...changes });

export function tradeStories(fresh: FreshStore): void {
  describe('trades', () => {
    test('a trade with something in every field is the same after the trip, to the last digit', async () => {
      const { store } = await fresh();
      expect(await store.insertTrade(makeFullTrade(), 1_763_000_000_789, [])).toBe(true);
      expect(await store.findTrade('trade-1')).toEqual({ trade: makeFullTrade(), version: 1, nextAttentionAt: 1_763_000_000_789 });
      expect(await store.findTrade('trade-2')).toBeNull();
    });

    test('one trade per signal, copier and round', async () => {
      const { store } = await fresh();
      expect(await store.insertTrade(makeStoredTrade(), null, [])).toBe(true);
      expect(await store.insertTrade(makeStoredTrade(), null, [])).toBe(false);
      expect(await store.insertTrade(makeStoredTrade({ tradeId: 'trade-2' }), null, [])).toBe(false);
      expect(await store.insertTrade(makeStoredTrade({ tradeId: 'trade-2', round: 2 }), null, [])).toBe(true);
      expect(await store.findTrade('trade-1')).toEqual({ trade: makeStoredTrade(), version: 1, nextAttentionAt: null });
    });

    test('of 20 who create the same trade exactly one does', async () => {
      const { store } = await fresh();
      expect(await countWinners((index) => store.insertTrade(makeStoredTrade({ tradeId: `trade-${index}` }), null, []))).toBe(1);
    });

    test('a save raises the version and replaces everything', async () => {
      const { store } = await fresh();
      await store.insertTrade(makeStoredTrade(), 5_000, []);
      expect(await store.saveTrade(lease(1), { trade: makeFullTrade(), version: 1, nextAttentionAt: null }, [])).toBe(true);
      expect(await store.findTrade('trade-1')).toEqual({ trade: makeFullTrade(), version: 2, nextAttentionAt: null });
    });

    test('a trade that did not change is looked at later; one that changed meanwhile keeps its own time', async () => {
      const { store } = await fresh();
      await store.insertTrade(makeStoredTrade(), 5_000, []);
      await store.postponeAttention('trade-1', 1, 9_000);
      expect(await store.findTrade('trade-1')).toEqual({ trade: makeStoredTrade(), version: 1, nextAttentionAt: 9_000 });
      await store.postponeAttention('trade-1', 7, 12_000);
      expect((await store.findTrade('trade-1'))?.nextAttentionAt).toBe(9_000);
    });

    test('a save of an outdated version is refused', async () => {
      const { store } = await fresh();
      await store.insertTrade(makeStoredTrade(), null, []);
      await store.saveTrade(lease(1), { trade: makeStoredTrade({ stage: 'open' }), version: 1, nextAttentionAt: null }, []);
      const outdated = { trade: makeStoredTrade({ stage: 'closed' }), version: 1, nextAttentionAt: null };
      expect(await store.saveTrade(lease(1), outdated, [])).toBe(false);
      expect(await store.saveTrade(lease(1), { ...outdated, version: 3 }, [])).toBe(false);
      expect((await store.findTrade('trade-1'))?.trade.stage).toBe('open');
    });

    test('once a later holder of the lease has written, an earlier one cannot', async () => {
      const { store } = await fresh();
      await store.insertTrade(makeStoredTrade(), null, []);
      expect(await store.saveTrade(lease(5), { trade: makeStoredTrade(), version: 1, nextAttentionAt: 1 }, [])).toBe(true);
      expect(await store.saveTrade(lease(4), { trade: makeStoredTrade(), version: 2, nextAttentionAt: 2 }, [])).toBe(false);
      expect(await store.saveTrade(lease(5), { trade: makeStoredTrade(), version: 2, nextAttentionAt: 3 }, [])).toBe(true);
      expect(await store.saveTrade(lease(6, 'account-2'), { trade: makeStoredTrade(), version: 3, nextAttentionAt: 4 }, [])).toBe(false);
      expect(await store.saveTrade(lease(6), { trade: nth(9), version: 1, nextAttentionAt: 4 }, [])).toBe(false);
    });

    test('of 20 saves of one version exactly one succeeds, and only its tellings go out', async () => {
      const { store } = await fresh();
      await store.insertTrade(makeStoredTrade(), null, []);
      const winners = await countWinners((index) =>
        store.saveTrade(lease(1), { trade: makeStoredTrade(), version: 1, nextAttentionAt: index }, [
          makeTelling({ key: `card-${index}` }),
        ]),
      );
      expect(winners).toBe(1);
      const stored = await store.findTrade('trade-1');
      expect(stored?.version).toBe(2);
      await store.deliverOutboxes(10);
      expect((await store.claimNotifications(0, 1_000, 50)).map(({ key }) => key)).toEqual([`card-${stored?.nextAttentionAt}`]);
    });

    test('a trade is found by any of its orders, as soon as they are saved', async () => {
      const { store } = await fresh();
      await store.insertTrade(makeStoredTrade({ orders: [makeOrder('order-1')] }), null, []);
      await store.insertTrade(nth(2, { orders: [makeOrder('order-9')] }), null, []);
      expect((await store.findTradeByOrder('order-1'))?.trade.tradeId).toBe('trade-1');
      expect(await store.findTradeByOrder('order-2')).toBeNull();
      const more = makeStoredTrade({ orders: [makeOrder('order-1'), makeOrder('order-2')] });
      await store.saveTrade(lease(1), { trade: more, version: 1, nextAttentionAt: null }, []);
      expect((await store.findTradeByOrder('order-2'))?.trade).toEqual(more);
      expect((await store.findTradeByOrder('order-1'))?.trade).toEqual(more);
    });

    test('the newest 500 events stay with the trade, the older ones move out', async () => {
      const { store, movedEvents } = await fresh();
      const events = Array.from({ length: 503 }, (_, at) => ({ eventId: `e${at}`, at, type: 'created' as const }));
      await store.insertTrade(makeStoredTrade({ events: events.slice(0, 500) }), null, []);
      await store.saveTrade(lease(1), { trade: makeStoredTrade({ events: events.slice(0, 502) }), version: 1, nextAttentionAt: null }, []);
      expect((await store.findTrade('trade-1'))?.trade.events).toEqual(events.slice(2, 502));
      await store.saveTrade(lease(1), { trade: makeStoredTrade({ events: events.slice(2) }), version: 2, nextAttentionAt: null }, []);
      expect((await store.findTrade('trade-1'))?.trade.events).toEqual(events.slice(3));
      expect(await movedEvents('trade-1')).toEqual(events.slice(0, 3));
    });
  });

  describe('lists of trades', () => {
    test('open ones, oldest first, by account, provider or copier', async () => {
      const { store } = await fresh();
      await store.insertTrade(nth(3), null, []);
      await store.insertTrade(nth(1, { accountId: 'account-2', copierId: 'copier-2' }), null, []);
      await store.insertTrade(nth(2, { providerId: 'provider-2', stage: 'closing' }), null, []);
      await store.insertTrade(nth(4, { stage: 'closed' }), null, []);
      expect(ids(await store.openTrades({}))).toEqual(['trade-1', 'trade-2', 'trade-3']);
      expect(ids(await store.openTrades({ accountId: 'account-1' }))).toEqual(['trade-2', 'trade-3']);
      expect(ids(await store.openTrades({ providerId: 'provider-1' }))).toEqual(['trade-1', 'trade-3']);
      expect(ids(await store.openTrades({ copierId: 'copier-2', providerId: 'provider-1' }))).toEqual(['trade-1']);
      await store.saveTrade(lease(1), { trade: nth(3, { stage: 'closed' }), version: 1, nextAttentionAt: null }, []);
      expect(ids(await store.openTrades({}))).toEqual(['trade-1', 'trade-2']);
    });

    test('those of a signal and of a message, closed ones too', async () => {
      const { store } = await fresh();
      await store.saveSignal(makeSignal());
      await store.saveSignal(makeSignal({ signalId: 'signal-2', place: 1 }));
      await store.saveSignal(makeSignal({ signalId: 'signal-3', messageId: 'message-3' }));
      await store.insertTrade(nth(1), null, []);
      await store.insertTrade(nth(2, { stage: 'closed' }), null, []);
      await store.insertTrade(nth(3), null, []);
      await store.insertTrade(nth(4, { signalId: 'signal-1', copierId: 'copier-2' }), null, []);
      expect(ids(await store.tradesOfSignal('signal-1'))).toEqual(['trade-1', 'trade-4']);
      expect(ids(await store.tradesOfMessage('channel-1', 'message-1'))).toEqual(['trade-1', 'trade-2', 'trade-4']);
      expect(ids(await store.tradesOfMessage('channel-1', 'message-9'))).toEqual([]);
    });

    test('the latest of an account, newest first', async () => {
      const { store } = await fresh();
      for (const n of [2, 3, 1]) await store.insertTrade(nth(n), null, []);
      await store.insertTrade(nth(4, { accountId: 'account-2' }), null, []);
      expect(ids(await store.latestTrades('account-1', 2))).toEqual(['trade-3', 'trade-2']);
    });

    test('due ones, the most overdue first, until they are saved with another time', async () => {
      const { store } = await fresh();
      await store.insertTrade(nth(1), 3_000, []);
      await store.insertTrade(nth(2), 1_000, []);
      await store.insertTrade(nth(3), null, []);
      await store.insertTrade(nth(4), 3_001, []);
      expect(ids(await store.dueTrades(3_000, 10))).toEqual(['trade-2', 'trade-1']);
      expect(ids(await store.dueTrades(3_000, 1))).toEqual(['trade-2']);
      await store.saveTrade(lease(1), { trade: nth(2), version: 1, nextAttentionAt: null }, []);
      expect(ids(await store.dueTrades(3_000, 10))).toEqual(['trade-1']);
    });
  });
}
