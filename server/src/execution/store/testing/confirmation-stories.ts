import { describe, expect, test } from 'vitest';
import { makeConfirmation } from '@trade-executor/domain/testing/make-confirmation';
import { countWinners, type FreshStore } from './fresh-store.ts';
import { makeTelling } from './make-papers.ts';

export function confirmationStories(fresh: FreshStore): void {
  describe('confirmations', () => {
    test('one is asked once, and comes back as it was', async () => {
      const { store } = await fresh();
      const confirmation = makeConfirmation();
      expect(await store.insertConfirmation(confirmation, [makeTelling({ key: 'confirmation-1' })])).toBe(true);
      expect(await store.insertConfirmation(makeConfirmation({ askedAt: 1 }), [makeTelling({ key: 'other' })])).toBe(false);
      expect(await store.findConfirmation('confirmation-1')).toEqual(confirmation);
      expect(await store.findConfirmation('confirmation-2')).toBeNull();
      expect(await store.confirmationsOfMessage('channel-1', 'message-1')).toEqual([confirmation]);
      expect(await store.confirmationsOfMessage('channel-1', 'message-2')).toEqual([]);
      expect(await store.deliverOutboxes(10)).toBe(1);
    });

    test('of those who answer one at once, one is heard, and told', async () => {
      const { store } = await fresh();
      await store.insertConfirmation(makeConfirmation(), []);
      const answered = makeConfirmation({ state: 'confirmed', version: 2 });
      expect(await countWinners(() => store.saveConfirmation(answered, [makeTelling({ key: 'confirmation-1', revision: 2 })]))).toBe(1);
      expect(await store.findConfirmation('confirmation-1')).toEqual(answered);
      expect(await store.saveConfirmation(makeConfirmation({ version: 2 }), [])).toBe(false);
      expect(await store.deliverOutboxes(10)).toBe(1);
    });

    test('due is what was answered and not finished, and what nobody answered in time', async () => {
      const { store } = await fresh();
      const waiting = { expiresAt: 5_000 };
      for (const one of [
        makeConfirmation({ confirmationId: 'late', ...waiting, askedAt: 2 }),
        makeConfirmation({ confirmationId: 'in-time', expiresAt: 5_001 }),
        makeConfirmation({ confirmationId: 'confirmed', expiresAt: 9_000, state: 'confirmed', askedAt: 1 }),
        makeConfirmation({ confirmationId: 'opened', ...waiting, state: 'confirmed', done: true }),
      ])
        await store.insertConfirmation(one, []);
      const due = async (now: number) => (await store.dueConfirmations(now, 10)).map(({ confirmationId }) => confirmationId);
      expect(await due(4_999)).toEqual(['confirmed']);
      expect(await due(5_000)).toEqual(['confirmed', 'late']);
      expect(await store.dueConfirmations(5_000, 1)).toHaveLength(1);
    });
  });
}
