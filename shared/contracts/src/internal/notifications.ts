import { z } from 'zod';
import { Snowflake } from '../scalars.ts';
import { HaltView } from '../views/halt-view.ts';
import { ConfirmationView } from '../views/confirmation-view.ts';
import { DenialView, ReceiptView } from '../views/receipt-view.ts';
import { TradeView } from '../views/trade-view.ts';

/** That a message was understood, and what came of it: numbers only, what denied whom is told to them alone. */
export const ParseReceiptView = z.object({
  messageId: Snowflake,
  deleted: z.boolean(),
  /** It was a call, or opened one again: what a delete takes back. */
  hadTrades: z.boolean(),
  /** Each order or action in one line. */
  understood: z.array(z.string()),
  /** `asked`: put to its trader, who had not answered. */
  copiers: z.object({
    took: z.number().int().nonnegative(),
    denied: z.number().int().nonnegative(),
    asked: z.number().int().nonnegative(),
  }),
  /** What its instructions came to. */
  trades: z.object({ carriedOut: z.number().int().nonnegative(), denied: z.number().int().nonnegative() }),
  /** Why nobody could follow the message, or a part of it. */
  denials: z.array(DenialView),
});
export type ParseReceiptView = z.infer<typeof ParseReceiptView>;

/** What a notification shows, as it stands now. */
export const NotificationContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trade-card'), trade: TradeView }),
  z.object({ kind: z.literal('receipt'), receipt: ReceiptView }),
  z.object({ kind: z.literal('message-refused'), receipt: ReceiptView }),
  z.object({ kind: z.literal('parse-receipt'), reading: ParseReceiptView }),
  z.object({ kind: z.literal('halt'), halt: HaltView, dashboardUrl: z.url() }),
  z.object({ kind: z.literal('confirmation'), confirmation: ConfirmationView }),
]);
export type NotificationContent = z.infer<typeof NotificationContent>;

export const NotificationView = z.object({
  key: z.string(),
  /** The revision being shown; acknowledge with it. */
  revision: z.number().int().positive(),
  recipient: z.discriminatedUnion('type', [
    z.object({ type: z.literal('user'), discordUserId: Snowflake }),
    z.object({ type: z.literal('channel'), channelId: Snowflake, replyToMessageId: Snowflake.nullable() }),
  ]),
  /** Where it was shown before: edit that message. Null: not yet sent, as far as we know. */
  shownIn: z.object({ channelId: Snowflake, messageId: Snowflake }).nullable(),
  /** It was claimed before and never acknowledged: look for it in the channel first. */
  claimedBefore: z.boolean(),
  content: NotificationContent,
});
export type NotificationView = z.infer<typeof NotificationView>;

/** POST /internal/notifications/claim */
export const ClaimNotificationsInput = z.object({ limit: z.number().int().min(1).max(50) });
export const ClaimNotificationsReply = z.object({ notifications: z.array(NotificationView) });
export type ClaimNotificationsReply = z.infer<typeof ClaimNotificationsReply>;

/** POST /internal/notifications/acknowledge */
export const AcknowledgeNotificationInput = z.object({
  key: z.string(),
  revision: z.number().int().positive(),
  channelId: Snowflake,
  messageId: Snowflake,
});
export type AcknowledgeNotificationInput = z.infer<typeof AcknowledgeNotificationInput>;

/** POST /internal/notifications/fail; `unreachable`: this person cannot be reached (closed DMs, left), do not try again. */
export const FailNotificationInput = z.object({ key: z.string(), failure: z.string().max(500), unreachable: z.boolean() });
export type FailNotificationInput = z.infer<typeof FailNotificationInput>;
