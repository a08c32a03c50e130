import { z } from 'zod';
import { Outcome } from '../outcome.ts';
import { Snowflake, UnixMsNumber } from '../scalars.ts';
import { ReceiptView } from '../views/receipt-view.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id, MomentQuery } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';

/** A message that is an order, an instruction, or looks like one and was refused. */
export const SignalView = z.object({
  messageId: Snowflake,
  channelId: Snowflake,
  guildId: Snowflake,
  communityId: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  /** Null for those who may not read the channel's words here: support. */
  text: z.string().nullable(),
  postedAt: UnixMsNumber,
  /** Null: as first posted. */
  editedAt: UnixMsNumber.nullable(),
  deleted: z.boolean(),
  authorised: z.boolean(),
  /** What the parser read; null for a message that was deleted before it was read. */
  outcome: Outcome.nullable(),
  /** Each order of the message in one line. */
  orders: z.array(z.object({ signalId: z.string(), understood: z.string() })),
  /** Of the person who asks, newest first, at most 20; their trades are left out. */
  receipts: z.array(ReceiptView),
});
export type SignalView = z.infer<typeof SignalView>;

export const listSignalsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/signals',
  summary: 'Signals with what was understood and what came of them, newest first',
  roles: 'signed-in',
  query: PageQuery.extend({
    providerId: Id.optional(),
    messageId: Snowflake.optional(),
    from: MomentQuery.optional(),
    to: MomentQuery.optional(),
  }),
  reply: pageOf(SignalView),
});
