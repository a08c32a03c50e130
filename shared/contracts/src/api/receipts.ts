import { receiptSubjects, receiptVerdicts } from '@trade-executor/domain/receipt';
import { denialCodes } from '@trade-executor/domain/risk/verdict';
import { z } from 'zod';
import { Snowflake } from '../scalars.ts';
import { ReceiptView } from '../views/receipt-view.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id, MomentQuery } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';

/** Which receipts. `coin`: its ticker, in any spelling. `from`, `to`: wall clock, `to` excluded. */
export const ReceiptFilter = z.object({
  verdict: z.enum(receiptVerdicts).optional(),
  code: z.enum(denialCodes).optional(),
  subject: z.enum(receiptSubjects).optional(),
  coin: z.string().min(1).max(30).optional(),
  providerId: Id.optional(),
  copierId: Id.optional(),
  messageId: Snowflake.optional(),
  tradeId: Id.optional(),
  from: MomentQuery.optional(),
  to: MomentQuery.optional(),
});
export type ReceiptFilter = z.output<typeof ReceiptFilter>;

export const ReceiptListQuery = PageQuery.extend(ReceiptFilter.shape);
export type ReceiptListQuery = z.output<typeof ReceiptListQuery>;

export const listReceiptsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/receipts',
  summary: 'Why each signal was followed or not, newest first',
  roles: 'signed-in',
  query: ReceiptListQuery,
  reply: pageOf(ReceiptView),
});

export const getReceiptEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/receipts/:receiptId',
  summary: 'One receipt, with its trade',
  roles: 'signed-in',
  params: z.object({ receiptId: Id }),
  reply: ReceiptView,
});

export const exportReceiptsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/receipts.csv',
  summary: 'Receipts as a table for spreadsheets, newest first; a line for each rule',
  roles: 'signed-in',
  query: ReceiptFilter,
  reply: z.string(),
  contentType: 'text/csv',
});

export const exportReceiptsJsonEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/receipts.json',
  summary: 'Receipts whole, newest first: one JSON object a line',
  roles: 'signed-in',
  query: ReceiptFilter,
  reply: z.string(),
  contentType: 'application/x-ndjson',
});
