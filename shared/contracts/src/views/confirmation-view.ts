import { confirmationStates } from '@trade-executor/domain/confirmation/confirmation';
import { positionSides } from '@trade-executor/domain/signals/outcome';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { DenialView } from './receipt-view.ts';

/** A doubtful signal put to its trader: what was understood, why it is asked, and what would be traded. Money is quote asset. */
export const ConfirmationView = z.object({
  confirmationId: z.string(),
  copierId: z.string(),
  providerName: z.string(),
  messageId: z.string(),
  /** Answer with it: an answer to a question that was asked anew since changes nothing. */
  question: z.number().int().positive(),
  state: z.enum(confirmationStates),
  /** What followed from the answer is known. */
  done: z.boolean(),
  symbol: z.string(),
  base: z.string(),
  quote: z.string(),
  side: z.enum(positionSides),
  /** In one line. */
  understood: z.string(),
  confidence: DecimalText,
  confirmBelow: DecimalText,
  /** What made the reading unsure, and what no word of the message says; a sentence each. */
  doubts: z.array(z.string()),
  plan: z.object({
    entries: z.array(z.object({ type: z.string(), price: DecimalText.nullable(), quantity: DecimalText })),
    stopLoss: DecimalText,
    targets: z.array(DecimalText),
    /** Null on spot. */
    leverage: DecimalText.nullable(),
    /** Lost when every entry fills and the stop is hit, costs included. */
    worstLoss: DecimalText,
  }),
  /** Why no trade came of it. */
  denial: DenialView.nullable(),
  tradeId: z.string().nullable(),
  /** Wall clock. */
  askedAt: UnixMsNumber,
  expiresAt: UnixMsNumber,
});
export type ConfirmationView = z.infer<typeof ConfirmationView>;
