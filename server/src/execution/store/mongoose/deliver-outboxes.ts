import type { mongo } from 'mongoose';
import type { NotificationDocument } from '../../../models/notification.model.ts';
import type { OutboxEntry } from '../../../models/outbox-entry.ts';
import { newNotification } from '../new-notification.ts';
import { retryOnDuplicateKey } from './duplicate-key.ts';
import type { OutboxHolder, Tables } from './tables.ts';

/**
 * Copies the outboxes of up to `limit` trades and as many receipts into notifications, then trims exactly what was copied. Safe to be
 * cut short or run by several at once: copying again changes nothing. Returns how many tellings were copied.
 */
export async function deliverOutboxes({ outboxHolders, notifications }: Tables, limit: number): Promise<number> {
  const copied = await Promise.all(outboxHolders.map((holders) => deliverFrom(holders, notifications, limit)));
  return copied.reduce((sum, count) => sum + count, 0);
}

async function deliverFrom(
  holders: mongo.Collection<OutboxHolder>,
  notifications: mongo.Collection<NotificationDocument>,
  limit: number,
): Promise<number> {
  const waiting = await holders
    .find({ 'outbox.entryId': { $gt: '' } }, { projection: { outbox: 1 } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const entries = waiting.flatMap(({ outbox }) => outbox);
  if (entries.length === 0) return 0;
  await retryOnDuplicateKey(() => notifications.bulkWrite(entries.flatMap(copyOf)));
  await holders.bulkWrite(
    waiting.map(({ _id, outbox }) => ({
      updateOne: { filter: { _id }, update: { $pull: { outbox: { entryId: { $in: outbox.map(({ entryId }) => entryId) } } } } },
    })),
  );
  return entries.length;
}

/** Two updates that never lower a revision: make the telling known, then raise it. What a key is about never changes. */
function copyOf({ key, kind, recipient, subjectId, revision }: OutboxEntry): mongo.AnyBulkWriteOperation<NotificationDocument>[] {
  const fresh = { ...newNotification({ key, kind, recipient, subjectId, revision }), due: true };
  return [
    { updateOne: { filter: { key }, update: { $setOnInsert: fresh }, upsert: true } },
    { updateOne: { filter: { key, revision: { $lt: revision } }, update: { $set: { revision, due: true } } } },
  ];
}
