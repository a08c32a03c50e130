import type { UnixMs } from '@trade-executor/domain/time';
import type { Notification, Store, Telling } from '../../ports/store.ts';
import { newNotification } from '../new-notification.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type NotificationVerbs = Pick<
  Store,
  'deliverOutboxes' | 'claimNotifications' | 'acknowledgeNotification' | 'failNotification' | 'dueNotificationCount'
>;

const isDue = ({ shownRevision, revision, abandoned, nextTryAt }: Notification, now: UnixMs): boolean =>
  shownRevision < revision && !abandoned && (nextTryAt === null || nextTryAt <= now);

/** From outboxes to notifications, and their way to Discord. */
export function notificationVerbs(state: MemoryState): NotificationVerbs {
  const put = (notification: Notification): Notification => {
    state.notifications.set(notification.key, freezeDeep(notification));
    return notification;
  };
  const deliver = (telling: Telling): void => {
    const known = state.notifications.get(telling.key) ?? newNotification(telling);
    put({ ...known, revision: Math.max(known.revision, telling.revision) });
  };
  return {
    async deliverOutboxes(limit) {
      let copied = 0;
      for (const [documentId, outbox] of [...state.outboxes].slice(0, limit)) {
        for (const telling of outbox) deliver(telling);
        copied += outbox.length;
        state.outboxes.delete(documentId);
      }
      return copied;
    },
    async claimNotifications(now, claimTtlMs, limit) {
      return [...state.notifications.values()]
        .filter((notification) => isDue(notification, now))
        .filter(({ claimedAt }) => claimedAt === null || claimedAt <= now - claimTtlMs)
        .slice(0, limit)
        .map((notification) => put({ ...notification, claimedAt: now, claims: notification.claims + 1 }));
    },
    async acknowledgeNotification(key, shownRevision, discordChannelId, discordMessageId) {
      const known = state.notifications.get(key);
      if (known === undefined) return;
      put({
        ...known,
        shownRevision: Math.max(known.shownRevision, shownRevision),
        discordChannelId,
        discordMessageId,
        claimedAt: null,
        claims: 0,
        nextTryAt: null,
        failure: null,
      });
    },
    async failNotification(key, failure, retryAt) {
      const known = state.notifications.get(key);
      if (known === undefined) return;
      put({ ...known, claimedAt: null, failure, nextTryAt: retryAt, abandoned: known.abandoned || retryAt === null });
    },
    async dueNotificationCount(now) {
      return [...state.notifications.values()].filter((notification) => isDue(notification, now)).length;
    },
  };
}
