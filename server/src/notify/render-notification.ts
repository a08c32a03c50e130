import type { NotificationContent, NotificationView } from '@trade-executor/contracts/internal/notifications';
import type { Notification, Store } from '../execution/ports/store.ts';
import { toParseReceiptView } from '../views/parse-receipt-view.ts';
import type { ViewBuilder } from '../views/view-builder.ts';

/** A claimed notification with what it shows now; null when its subject is gone. */
export async function renderNotification(store: Store, views: ViewBuilder, notification: Notification): Promise<NotificationView | null> {
  const content = await contentOf(store, views, notification);
  const { key, revision, recipient, discordChannelId, discordMessageId, claims } = notification;
  const shownIn = discordChannelId && discordMessageId ? { channelId: discordChannelId, messageId: discordMessageId } : null;
  return content && { key, revision, recipient, shownIn, claimedBefore: claims > 1, content };
}

async function contentOf(store: Store, views: ViewBuilder, { kind, subjectId }: Notification): Promise<NotificationContent | null> {
  if (kind === 'trade-card') {
    const stored = await store.findTrade(subjectId);
    return stored && { kind, trade: await views.trade(stored.trade) };
  }
  if (kind === 'parse-receipt') {
    const [channelId = '', messageId = ''] = subjectId.split('/');
    const message = await store.findMessage(channelId, messageId);
    return message && { kind, reading: toParseReceiptView(message, await store.receiptsOfMessage(channelId, messageId)) };
  }
  const receipt = await store.findReceipt(subjectId);
  return receipt && { kind, receipt: await views.receipt(receipt) };
}
