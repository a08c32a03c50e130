import { describe, expect, test } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { makeHalt } from '@trade-executor/domain/testing/make-halt';
import { makeTelling } from './make-papers.ts';

export function haltStories(fresh: FreshStore): void {
  describe('halts', () => {
    test('saving one twice saves it, and tells of it, once', async () => {
      const { store } = await fresh();
      const halt = makeHalt();
      expect(await store.saveHalt(halt, [makeTelling({ key: 'halt-1' })])).toBe(true);
      expect(await store.saveHalt(makeHalt({ since: 9_999 }), [makeTelling({ key: 'halt-1b' })])).toBe(false);
      expect(await store.findHalt('halt-1')).toEqual({ ...halt, liftedAt: null, liftedBy: null });
      expect(await store.findHalt('halt-2')).toBeNull();
      expect(await store.deliverOutboxes(10)).toBe(1);
    });

    test('one is live until it is lifted or its time is over; a lock knows no time', async () => {
      const { store } = await fresh();
      const forGood = makeHalt({ haltId: 'for-good', since: 1 });
      const anHour = makeHalt({ haltId: 'an-hour', since: 2, until: 5_000 });
      const locked = makeHalt({ haltId: 'locked', since: 3, until: 5_000, pause: 'locked' });
      for (const halt of [locked, anHour, forGood]) await store.saveHalt(halt, []);
      expect(await store.liveHalts(4_999)).toEqual([forGood, anHour, locked]);
      expect(await store.liveHalts(5_000)).toEqual([forGood, locked]);
      expect(await store.liftHalt('locked', { at: 6_000, by: 'user-1' }, [makeTelling({ key: 'lifted' })])).toBe(true);
      expect(await store.liftHalt('locked', { at: 7_000, by: 'user-2' }, [makeTelling({ key: 'lifted-again' })])).toBe(false);
      expect(await store.liveHalts(6_000)).toEqual([forGood]);
      expect(await store.findHalt('locked')).toEqual({ ...locked, liftedAt: 6_000, liftedBy: 'user-1' });
      expect(await store.deliverOutboxes(10)).toBe(1);
    });

    test('what is told at the end waits behind what was told at the beginning', async () => {
      const { store } = await fresh();
      await store.saveHalt(makeHalt(), [makeTelling({ key: 'halt', revision: 1 })]);
      await store.liftHalt('halt-1', { at: 5_000, by: null }, [makeTelling({ key: 'halt', revision: 2 })]);
      await store.deliverOutboxes(10);
      expect(await store.claimNotifications(6_000, 1_000, 10)).toMatchObject([{ key: 'halt', revision: 2 }]);
    });

    test('the end of one is moved further out, never nearer, and not once it was lifted', async () => {
      const { store } = await fresh();
      await store.saveHalt(makeHalt({ until: 5_000 }), []);
      await store.saveHalt(makeHalt({ haltId: 'for-good' }), []);
      await store.prolongHalt('halt-1', 7_000);
      await store.prolongHalt('halt-1', 6_000);
      await store.prolongHalt('for-good', 6_000);
      await store.prolongHalt('none', 6_000);
      expect((await store.findHalt('halt-1'))?.until).toBe(7_000);
      expect((await store.findHalt('for-good'))?.until).toBeNull();
      await store.liftHalt('halt-1', { at: 6_500, by: null }, []);
      await store.prolongHalt('halt-1', 9_000);
      expect((await store.findHalt('halt-1'))?.until).toBe(7_000);
    });

    test('those of one scope are kept, newest first', async () => {
      const { store } = await fresh();
      for (const n of [1, 2, 3]) await store.saveHalt(makeHalt({ haltId: `halt-${n}`, since: n }), []);
      await store.saveHalt(makeHalt({ haltId: 'other', scopeId: 'provider-2' }), []);
      await store.saveHalt(makeHalt({ haltId: 'of-a-trader', scope: 'trader' }), []);
      await store.liftHalt('halt-2', { at: 5_000, by: 'user-1' }, []);
      const found = await store.latestHalts('provider', 'provider-1', 2);
      expect(found.map(({ haltId, liftedAt }) => [haltId, liftedAt])).toEqual([
        ['halt-3', null],
        ['halt-2', 5_000],
      ]);
    });
  });
}
