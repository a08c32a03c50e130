import type { NotificationContent, NotificationView } from '@trade-executor/contracts/internal/notifications';
import { assertNever } from '@trade-executor/domain/assert-never';
import type { Notification, Store } from '../execution/ports/store.ts';
import { toParseReceiptView } from '../views/parse-receipt-view.ts';
import type { ViewBuilder } from '../views/view-builder.ts';

export type RenderDeps = {
  readonly store: Store;
  readonly views: ViewBuilder;
  /** Where the dashboard is, for people. */
  readonly publicUrl: string;
};

/** A claimed notification with what it shows now; null when its subject is gone. */
export async function renderNotification(deps: RenderDeps, notification: Notification): Promise<NotificationView | null> {
  const content = await contentOf(deps, notification);
  const { key, revision, recipient, discordChannelId, discordMessageId, claims } = notification;
  const shownIn = discordChannelId && discordMessageId ? { channelId: discordChannelId, messageId: discordMessageId } : null;
  return content && { key, revision, recipient, shownIn, claimedBefore: claims > 1, content };
}

async function contentOf({ store, views, publicUrl }: RenderDeps, { kind, subjectId }: Notification): Promise<NotificationContent | null> {
  switch (kind) {
    case 'trade-card': {
      const stored = await store.findTrade(subjectId);
      return stored && { kind, trade: await views.trade(stored.trade) };
    }
    case 'receipt':
    case 'message-refused': {
      const receipt = await store.findReceipt(subjectId);
      return receipt && { kind, receipt: await views.receipt(receipt) };
    }
    case 'parse-receipt': {
      const [channelId = '', messageId = ''] = subjectId.split('/');
      const message = await store.findMessage(channelId, messageId);
      return message && { kind, reading: toParseReceiptView(message, await store.receiptsOfMessage(channelId, messageId)) };
    }
    case 'halt': {
      const halt = await store.findHalt(subjectId);
      return halt && { kind, halt: await views.halt(halt), dashboardUrl: new URL('/halts', publicUrl).href };
    }
    case 'confirmation': {
      const confirmation = await store.findConfirmation(subjectId);
      return confirmation && { kind, confirmation: await views.confirmation(confirmation) };
    }
    default:
      return assertNever(kind);
  }
}
