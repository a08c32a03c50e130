import type {
  AcknowledgeNotificationInput,
  FailNotificationInput,
  NotificationView,
} from '@trade-executor/contracts/internal/notifications';
import type { Clock } from '../execution/ports/clock.ts';
import { renderNotification, type RenderDeps } from '../notify/render-notification.ts';

/** What a bot that died had claimed is claimable again after this. A living bot finishes its batch before it claims anew, however long that takes. */
const CLAIM_TTL_MS = 10_000;
const RETRY_MS = 10_000;

/** What the bot asks to show things in Discord. */
export type Notifications = {
  claim(limit: number): Promise<readonly NotificationView[]>;
  acknowledge(input: AcknowledgeNotificationInput): Promise<void>;
  fail(input: FailNotificationInput): Promise<void>;
};

export function createNotifications({ clock, ...deps }: RenderDeps & { readonly clock: Pick<Clock, 'now'> }): Notifications {
  const { store } = deps;
  return {
    async claim(limit) {
      const claimed = await store.claimNotifications(clock.now(), CLAIM_TTL_MS, limit);
      const rendered: NotificationView[] = [];
      for (const notification of claimed) {
        const view = await renderNotification(deps, notification);
        if (view) rendered.push(view);
        else await store.failNotification(notification.key, 'its subject is gone', null);
      }
      return rendered;
    },
    acknowledge: ({ key, revision, channelId, messageId }) => store.acknowledgeNotification(key, revision, channelId, messageId),
    fail: ({ key, failure, unreachable }) => store.failNotification(key, failure, unreachable ? null : clock.now() + RETRY_MS),
  };
}
