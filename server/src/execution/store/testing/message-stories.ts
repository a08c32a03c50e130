import { describe, expect, test } from 'vitest';
import { countWinners, RACERS, type FreshStore } from './fresh-store.ts';
import { makeMessage, makeTelling } from './make-papers.ts';

const DELETED = { revision: Number.MAX_SAFE_INTEGER, deleted: true, outcome: null };

export function messageStories(fresh: FreshStore): void {
  describe('messages and their revisions', () => {
    test('a new message is stored, unprocessed, with its first revision in the log', async () => {
      const { store } = await fresh();
      const saved = await store.saveMessage(makeMessage(), 1_100);
      const stored = { ...makeMessage(), processed: false, revisions: [{ revision: 0, text: 'Long BTC', receivedAt: 1_100 }] };
      expect(saved).toEqual({ applied: true, message: stored, previous: null });
      expect(await store.findMessage('channel-1', 'message-1')).toEqual(stored);
      expect(await store.findMessage('channel-2', 'message-1')).toBeNull();
    });

    test('the same revision again (a replayed event) changes nothing', async () => {
      const { store } = await fresh();
      const first = await store.saveMessage(makeMessage(), 1_100);
      await store.markMessageProcessed('channel-1', 'message-1', 0, []);
      const again = await store.saveMessage(makeMessage({ text: 'with a link preview' }), 1_200);
      expect(again.applied).toBe(false);
      expect(again.message).toEqual({ ...first.message, processed: true });
      expect(await store.findMessage('channel-1', 'message-1')).toEqual(again.message);
    });

    test('what is told of a message is written as it is marked processed, of its present revision only, and is no part of it', async () => {
      const { store } = await fresh();
      await store.saveMessage(makeMessage(), 1_100);
      await store.saveMessage(makeMessage({ revision: 1_500 }), 1_600);
      await store.markMessageProcessed('channel-1', 'message-1', 0, [makeTelling({ key: 'outdated' })]);
      expect(await store.deliverOutboxes(10)).toBe(0);
      await store.markMessageProcessed('channel-1', 'message-1', 1_500, [makeTelling({ key: 'present' })]);
      expect(await store.findMessage('channel-1', 'message-1')).not.toHaveProperty('outbox');
      expect(await store.deliverOutboxes(10)).toBe(1);
      expect((await store.claimNotifications(0, 1_000, 10)).map(({ key }) => key)).toEqual(['present']);
    });

    test('an edit is applied, asks to be processed again, and tells what stood before', async () => {
      const { store } = await fresh();
      await store.saveMessage(makeMessage(), 1_100);
      await store.markMessageProcessed('channel-1', 'message-1', 0, []);
      const before = await store.findMessage('channel-1', 'message-1');
      const edit = makeMessage({ revision: 1_500, text: 'Short BTC', outcome: null });
      const saved = await store.saveMessage(edit, 1_600);
      expect(saved.applied).toBe(true);
      expect(saved.previous).toEqual(before);
      expect(saved.message).toEqual({
        ...edit,
        processed: false,
        revisions: [
          { revision: 0, text: 'Long BTC', receivedAt: 1_100 },
          { revision: 1_500, text: 'Short BTC', receivedAt: 1_600 },
        ],
      });
      expect(await store.findMessage('channel-1', 'message-1')).toEqual(saved.message);
    });

    test('an older revision that comes late is recorded once, not applied', async () => {
      const { store } = await fresh();
      await store.saveMessage(makeMessage({ revision: 2_000, text: 'newest' }), 2_100);
      await store.markMessageProcessed('channel-1', 'message-1', 2_000, []);
      const late = await store.saveMessage(makeMessage({ revision: 1_500, text: 'older' }), 2_200);
      const again = await store.saveMessage(makeMessage({ revision: 1_500, text: 'older' }), 2_300);
      expect([late.applied, again.applied]).toEqual([false, false]);
      expect(again.message).toEqual(late.message);
      expect(again.message).toMatchObject({ text: 'newest', revision: 2_000, processed: true });
      expect(again.message.revisions.map(({ revision, receivedAt }) => [revision, receivedAt])).toEqual([
        [2_000, 2_100],
        [1_500, 2_200],
      ]);
    });

    test('after a delete nothing counts any more', async () => {
      const { store } = await fresh();
      await store.saveMessage(makeMessage(), 1_100);
      expect((await store.saveMessage(makeMessage(DELETED), 1_200)).applied).toBe(true);
      const edit = await store.saveMessage(makeMessage({ revision: 1_150, text: 'too late' }), 1_300);
      expect(edit.applied).toBe(false);
      expect(edit.message).toMatchObject({ deleted: true, revision: Number.MAX_SAFE_INTEGER });
    });

    test('of 20 reports of one new message exactly one is applied', async () => {
      const { store } = await fresh();
      expect(await countWinners(async (index) => (await store.saveMessage(makeMessage(), index)).applied)).toBe(1);
      expect((await store.findMessage('channel-1', 'message-1'))?.revisions).toHaveLength(1);
    });

    test('of 20 edits at once the newest stands, and all are in the log', async () => {
      const { store } = await fresh();
      await store.saveMessage(makeMessage(), 0);
      await countWinners((index) => store.saveMessage(makeMessage({ revision: index + 1, text: `edit ${index + 1}` }), index));
      const message = await store.findMessage('channel-1', 'message-1');
      expect(message).toMatchObject({ revision: RACERS, text: `edit ${RACERS}` });
      expect(message?.revisions.map(({ revision }) => revision).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: RACERS + 1 }, (_, index) => index),
      );
    });

    test('unprocessed messages come oldest first; only the stored revision can be marked as processed', async () => {
      const { store } = await fresh();
      await store.saveMessage(makeMessage({ messageId: 'b', postedAt: 2_000 }), 2_000);
      await store.saveMessage(makeMessage({ messageId: 'a', postedAt: 1_000 }), 2_000);
      await store.saveMessage(makeMessage({ messageId: 'c', postedAt: 3_000, revision: 3_500 }), 3_600);
      await store.markMessageProcessed('channel-1', 'c', 0, []);
      expect((await store.unprocessedMessages(10)).map(({ messageId }) => messageId)).toEqual(['a', 'b', 'c']);
      expect((await store.unprocessedMessages(1)).map(({ messageId }) => messageId)).toEqual(['a']);
      await store.markMessageProcessed('channel-1', 'a', 0, []);
      await store.markMessageProcessed('channel-1', 'c', 3_500, []);
      expect((await store.unprocessedMessages(10)).map(({ messageId }) => messageId)).toEqual(['b']);
    });

    test('the latest messages of a channel come newest first', async () => {
      const { store } = await fresh();
      for (const [messageId, postedAt] of [
        ['a', 1],
        ['b', 3],
        ['c', 2],
      ] as const)
        await store.saveMessage(makeMessage({ messageId, postedAt }), 5);
      await store.saveMessage(makeMessage({ channelId: 'channel-2', messageId: 'd', postedAt: 9 }), 5);
      expect((await store.latestMessages('channel-1', 2)).map(({ messageId }) => messageId)).toEqual(['b', 'c']);
    });
  });
}
