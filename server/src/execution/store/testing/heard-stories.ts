import { describe, expect, test } from 'vitest';
import { makeHeardMessage } from '@trade-executor/domain/testing/make-heard-message';
import { RACERS, type FreshStore } from './fresh-store.ts';

export function heardStories(fresh: FreshStore): void {
  describe('how messages were read', () => {
    test('is remembered for each provider, newest first', async () => {
      const { store } = await fresh();
      const messages = [1, 2, 3].map((n) => makeHeardMessage({ messageId: `message-${n}`, at: n }));
      for (const message of messages) await store.noteHeard('provider-1', message);
      await store.noteHeard('provider-2', makeHeardMessage({ messageId: 'message-9' }));
      expect(await store.latestHeard('provider-1', 2)).toEqual([messages[2], messages[1]]);
      expect(await store.latestHeard('provider-3', 2)).toEqual([]);
    });

    test('counts once, at the newest revision, in whatever order they come', async () => {
      const { store } = await fresh();
      const revisions = Array.from({ length: RACERS }, (_, revision) => makeHeardMessage({ revision, confidence: `0.${revision}` }));
      await Promise.all(revisions.toReversed().map((message) => store.noteHeard('provider-1', message)));
      await store.noteHeard('provider-1', makeHeardMessage({ revision: 3, confidence: '0.3' }));
      expect(await store.latestHeard('provider-1', 5)).toEqual([revisions.at(-1)]);
    });
  });
}
