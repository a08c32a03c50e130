import { receiptSubjects, receiptVerdicts } from '@trade-executor/domain/receipt';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { TradeView } from './trade-view.ts';

/** A denial in people's words: what happened, why (with its numbers), what to do. */
export const DenialView = z.object({ code: z.string(), what: z.string(), why: z.string(), whatToDo: z.string() });
export type DenialView = z.infer<typeof DenialView>;

/** Why the system did what it did with one message, for one copier (or for nobody: `copierId` null). */
export const ReceiptView = z.object({
  receiptId: z.string(),
  subject: z.enum(receiptSubjects),
  providerName: z.string().nullable(),
  messageId: z.string(),
  copierId: z.string().nullable(),
  /** What was understood, in one line: "LONG BTC/USDT, entry 60000, stop 58500, targets 62000, 64000". */
  understood: z.string().nullable(),
  verdict: z.enum(receiptVerdicts),
  denial: DenialView.nullable(),
  rules: z.array(z.object({ rule: z.string(), passed: z.boolean(), numbers: z.record(z.string(), z.string()) })),
  plan: z
    .object({
      entries: z.array(z.object({ type: z.string(), price: DecimalText.nullable(), quantity: DecimalText })),
      stopLoss: DecimalText,
      /** Null on spot. */
      leverage: DecimalText.nullable(),
      riskAmount: DecimalText,
    })
    .nullable(),
  trade: TradeView.nullable(),
  at: UnixMsNumber,
});
export type ReceiptView = z.infer<typeof ReceiptView>;
