import { describe, expect, test } from 'vitest';
import type { Lease } from '../../ports/store.ts';
import { countWinners, RACERS, type FreshStore } from './fresh-store.ts';
import { makeAccount, makeReservation } from './make-facts.ts';

const TTL = 10_000;

export function accountStories(fresh: FreshStore): void {
  const withAccount = async () => {
    const { store, put } = await fresh();
    await put({ accounts: [makeAccount()] });
    const take = async (owner: string, now: number): Promise<Lease> => {
      const lease = await store.takeLease('account-1', owner, now, TTL);
      if (lease === null) throw new Error(`${owner} did not get the lease`);
      return lease;
    };
    return { store, put, take };
  };

  describe('accounts and the right to work on them', () => {
    test('an account is found as it was put', async () => {
      const { store, put } = await withAccount();
      const full = makeAccount({ accountId: 'account-2', reservations: [makeReservation()], version: 7 });
      await put({ accounts: [full] });
      expect(await store.findAccount('account-2')).toEqual(full);
      expect(await store.findAccount('nobody')).toBeNull();
      expect(await store.accounts()).toEqual([makeAccount(), full]);
    });

    test('while a lease lives nobody else gets one; when it is over, the next holder has a higher number', async () => {
      const { store, take } = await withAccount();
      const first = await take('a', 1_000);
      expect(first).toEqual({ accountId: 'account-1', owner: 'a', fencing: first.fencing, expiresAt: 11_000 });
      expect(await store.takeLease('account-1', 'b', 10_999, TTL)).toBeNull();
      const second = await take('b', 11_000);
      expect(second.fencing).toBeGreaterThan(first.fencing);
      expect(await store.takeLease('nobody', 'b', 0, TTL)).toBeNull();
    });

    test('a holder may take its own lease again, under a higher number', async () => {
      const { take } = await withAccount();
      const first = await take('a', 1_000);
      const again = await take('a', 2_000);
      expect(again.fencing).toBeGreaterThan(first.fencing);
      expect(again.expiresAt).toBe(12_000);
    });

    test('a lease given back is free at once; giving back one that was lost changes nothing', async () => {
      const { store, take } = await withAccount();
      const first = await take('a', 1_000);
      await store.releaseLease(first);
      const second = await take('b', 1_001);
      expect(second.fencing).toBeGreaterThan(first.fencing);
      await store.releaseLease(first);
      expect(await store.takeLease('account-1', 'c', 1_002, TTL)).toBeNull();
    });

    test('of 20 who want the lease exactly one gets it', async () => {
      const { store } = await withAccount();
      expect(await countWinners((index) => store.takeLease('account-1', `owner-${index}`, 0, TTL))).toBe(1);
    });
  });

  test('the modes of an account are set by the holder of its lease alone', async () => {
    const { store, take } = await withAccount();
    const lost = await take('a', 0);
    const lease = await take('b', TTL);
    const modes = { positionMode: 'hedge', conflictPolicy: 'separate' } as const;
    expect(await store.setAccountModes(lost, modes)).toBe(false);
    expect(await store.findAccount('account-1')).toEqual(makeAccount());
    expect(await store.setAccountModes(lease, modes)).toBe(true);
    expect(await store.findAccount('account-1')).toEqual(makeAccount({ ...modes, version: 2 }));
  });

  describe('reservations', () => {
    test('a reservation is added once, raises the version, and is exact', async () => {
      const { store, take } = await withAccount();
      const lease = await take('a', 0);
      expect(await store.reserve(lease, makeReservation())).toBe(true);
      expect(await store.reserve(lease, makeReservation())).toBe(true);
      expect(await store.findAccount('account-1')).toEqual(makeAccount({ reservations: [makeReservation()], version: 2 }));
    });

    test('who lost the lease, or gave it back, reserves nothing', async () => {
      const { store, take } = await withAccount();
      const lost = await take('a', 0);
      const next = await take('b', TTL);
      expect(await store.reserve(lost, makeReservation())).toBe(false);
      await store.releaseLease(next);
      expect(await store.reserve(next, makeReservation())).toBe(false);
      expect(await store.findAccount('account-1')).toEqual(makeAccount());
    });

    test('releasing removes exactly that one, and is idempotent', async () => {
      const { store, take } = await withAccount();
      const lease = await take('a', 0);
      await store.reserve(lease, makeReservation());
      await store.reserve(lease, makeReservation({ tradeId: 'trade-2' }));
      await store.releaseReservation('account-1', 'trade-1');
      await store.releaseReservation('account-1', 'trade-1');
      expect(await store.findAccount('account-1')).toEqual(
        makeAccount({ reservations: [makeReservation({ tradeId: 'trade-2' })], version: 4 }),
      );
    });

    test('20 reservations at once are all there', async () => {
      const { store, take } = await withAccount();
      const lease = await take('a', 0);
      expect(await countWinners((index) => store.reserve(lease, makeReservation({ tradeId: `trade-${index}` })))).toBe(RACERS);
      expect((await store.findAccount('account-1'))?.reservations).toHaveLength(RACERS);
    });
  });
}
