import { describe, expect, test } from 'vitest';
import { RACERS, type FreshStore } from './fresh-store.ts';
import { makeSignal, order } from './make-papers.ts';

export function signalStories(fresh: FreshStore): void {
  describe('signals', () => {
    test('the first to save a signal decides what it says', async () => {
      const { store } = await fresh();
      expect(await store.findSignal('signal-1')).toBeNull();
      expect(await store.saveSignal(makeSignal())).toEqual(makeSignal());
      expect(await store.saveSignal(makeSignal({ postedAt: 9_999 }))).toEqual(makeSignal());
      expect(await store.findSignal('signal-1')).toEqual(makeSignal());
    });

    test('a provider’s signals are counted, whatever was edited since; older ones without a number count too', async () => {
      const { store } = await fresh();
      expect(await store.nextSignalNumber('provider-1')).toBe(1);
      await store.saveSignal(makeSignal({ signalId: 'old-1' }));
      await store.saveSignal(makeSignal({ signalId: 'old-2' }));
      expect(await store.nextSignalNumber('provider-1')).toBe(3);
      await store.saveSignal(makeSignal({ signalId: 'new', signalNumber: 3 }));
      await store.saveSignal(makeSignal({ signalId: 'new-edited', signalNumber: 3 }));
      await store.saveSignal(makeSignal({ signalId: 'of-another', providerId: 'provider-2', signalNumber: 9 }));
      expect(await store.nextSignalNumber('provider-1')).toBe(4);
      expect(await store.saveSignal(makeSignal({ signalId: 'new', signalNumber: 4 }))).toMatchObject({ signalNumber: 3 });
    });

    test('20 saving at once all get the same one', async () => {
      const { store } = await fresh();
      const saved = await Promise.all(Array.from({ length: RACERS }, (_, index) => store.saveSignal(makeSignal({ postedAt: index }))));
      expect(new Set(saved.map(({ postedAt }) => postedAt)).size).toBe(1);
    });

    test('an edit that was carried through amends it; an older one does not', async () => {
      const { store } = await fresh();
      await store.saveSignal(makeSignal());
      await store.amendSignal('signal-1', { ...order, leverage: '10' }, 2_000);
      await store.amendSignal('signal-1', { ...order, leverage: '3' }, 1_000);
      expect(await store.findSignal('signal-1')).toEqual(makeSignal({ order: { ...order, leverage: '10' }, revision: 2_000 }));
    });

    test('the signals of a message come in the order in which it names them', async () => {
      const { store } = await fresh();
      const second = makeSignal({ signalId: 'signal-2', place: 1 });
      await store.saveSignal(second);
      await store.saveSignal(makeSignal());
      await store.saveSignal(makeSignal({ signalId: 'signal-3', messageId: 'message-2' }));
      expect(await store.signalsOfMessage('channel-1', 'message-1')).toEqual([makeSignal(), second]);
    });

    test('the newest signals of a provider, as far back as asked', async () => {
      const { store } = await fresh();
      for (const n of [1, 3, 2])
        await store.saveSignal(makeSignal({ signalId: `signal-${n}`, messageId: `message-${n}`, postedAt: n * 1_000 }));
      await store.saveSignal(makeSignal({ signalId: 'signal-9', providerId: 'provider-9', postedAt: 3_000 }));
      const idsSince = async (since: number, limit: number) =>
        (await store.signalsOfProvider('provider-1', since, limit)).map(({ signalId }) => signalId);
      expect(await idsSince(0, 10)).toEqual(['signal-3', 'signal-2', 'signal-1']);
      expect(await idsSince(2_000, 10)).toEqual(['signal-3', 'signal-2']);
      expect(await idsSince(0, 1)).toEqual(['signal-3']);
    });
  });
}
