import type { UnixMs } from '@trade-executor/domain/time';
import type { Store } from '../../ports/store.ts';
import { deliverOutboxes } from './deliver-outboxes.ts';
import type { Tables } from './tables.ts';

type NotificationVerbs = Pick<
  Store,
  'deliverOutboxes' | 'claimNotifications' | 'acknowledgeNotification' | 'failNotification' | 'dueNotificationCount'
>;

const dueAt = (now: UnixMs) => ({ due: true, abandoned: false, $or: [{ nextTryAt: null }, { nextTryAt: { $lte: now } }] });

/** From outboxes to notifications, and their way to Discord. */
export function notificationVerbs(tables: Tables): NotificationVerbs {
  const { notifications } = tables;
  return {
    deliverOutboxes: (limit) => deliverOutboxes(tables, limit),
    async claimNotifications(now, claimTtlMs, limit) {
      const claimable = { $and: [dueAt(now), { $or: [{ claimedAt: null }, { claimedAt: { $lte: now - claimTtlMs } }] }] };
      const candidates = await notifications
        .find(claimable)
        .project<{ key: string }>({ _id: 0, key: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      const claimed = await Promise.all(
        candidates.map(({ key }) =>
          notifications.findOneAndUpdate(
            { key, ...claimable },
            { $set: { claimedAt: now }, $inc: { claims: 1 } },
            { returnDocument: 'after', projection: { _id: 0, due: 0 } },
          ),
        ),
      );
      return claimed.filter((notification) => notification !== null);
    },
    async acknowledgeNotification(key, shownRevision, discordChannelId, discordMessageId) {
      const shown = { discordChannelId, discordMessageId, claimedAt: null, claims: 0, nextTryAt: null, failure: null };
      const newest = await notifications.updateOne(
        { key, revision: { $lte: shownRevision } },
        { $max: { shownRevision }, $set: { ...shown, due: false } },
      );
      // Otherwise a newer revision came meanwhile (or was shown already): whether that is due does not change.
      if (newest.matchedCount === 0) await notifications.updateOne({ key }, { $max: { shownRevision }, $set: shown });
    },
    async failNotification(key, failure, retryAt) {
      await notifications.updateOne(
        { key },
        { $set: { claimedAt: null, failure, nextTryAt: retryAt, ...(retryAt === null ? { abandoned: true } : {}) } },
      );
    },
    dueNotificationCount: (now) => notifications.countDocuments(dueAt(now)),
  };
}
