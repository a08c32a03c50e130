import { z } from 'zod';
import { UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { PageQuery, pageOf } from './page.ts';

/** Something that was told, or is on its way, to a person in Discord. */
export const NotificationItem = z.object({
  key: z.string(),
  kind: z.enum(['trade-card', 'receipt', 'message-refused', 'parse-receipt', 'halt', 'confirmation']),
  /** The trade, receipt, message, halt or confirmation that it shows. */
  subjectId: z.string(),
  /** In one line: "LONG BTC/USDT is open", "Not followed: no stop". */
  text: z.string(),
  delivery: z.enum(['shown', 'waiting', 'failed']),
  failure: z.string().nullable(),
  /** When it was first told. Wall clock. */
  at: UnixMsNumber,
});
export type NotificationItem = z.infer<typeof NotificationItem>;

export const listNotificationsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/notifications',
  summary: 'What one was told in Discord, newest first',
  roles: 'signed-in',
  query: PageQuery,
  reply: pageOf(NotificationItem),
});
