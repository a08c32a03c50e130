import type { NotificationContent, NotificationView } from '@trade-executor/contracts/internal/notifications';
import type { Cards } from '../discord/cards.ts';
import { withMark } from '../presenters/message-body.ts';
import type { MessageBody } from '../presenters/message-body.ts';
import { markOf, nonceOf } from './notification-key.ts';

export type DeliverDeps = { readonly cards: Cards; readonly present: (content: NotificationContent) => MessageBody };

/**
 * Shows the notification once and returns where: in the message that showed it before; else, when an earlier claim was never acknowledged, in the
 * message which that claim may have sent; else in a new one. Throws Discord's errors.
 */
export async function deliverNotification(
  { cards, present }: DeliverDeps,
  notification: NotificationView,
): Promise<{ channelId: string; messageId: string }> {
  const { key, revision, recipient, shownIn, claimedBefore, content } = notification;
  const mark = markOf(key);
  const body = withMark(present(content), mark);
  if (shownIn !== null && (await cards.edit(shownIn.channelId, shownIn.messageId, body))) return shownIn;

  const channelId = recipient.type === 'user' ? await cards.openDirect(recipient.discordUserId) : recipient.channelId;
  const orphan = claimedBefore ? await cards.find(channelId, mark) : null;
  if (orphan !== null && (await cards.edit(channelId, orphan, body))) return { channelId, messageId: orphan };

  const nonce = nonceOf(key, shownIn === null ? null : revision);
  const replyTo = recipient.type === 'channel' ? recipient.replyToMessageId : null;
  return { channelId, messageId: await cards.send(channelId, body, { nonce, replyTo }) };
}
