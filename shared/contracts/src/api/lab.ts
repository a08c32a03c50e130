import { positionSides } from '@trade-executor/domain/signals/outcome';
import { stopSources } from '@trade-executor/domain/trade/plan';
import { z } from 'zod';
import { Outcome } from '../outcome.ts';
import { DecimalText } from '../scalars.ts';
import { DenialView, ReceiptView } from '../views/receipt-view.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

/** As long as the parser reads. */
export const LAB_TEXT_LENGTH = 20_000;
/** How many copiers are asked at most. */
export const LAB_COPIERS = 20;

/** What a trade would want, had it been opened. Money is quote asset. */
export const LabPlan = z.object({
  symbol: z.string(),
  quote: z.string(),
  entries: z.array(z.object({ type: z.string(), price: DecimalText.nullable(), quantity: DecimalText })),
  stopLoss: DecimalText,
  stopSource: z.enum(stopSources),
  targets: z.array(z.object({ price: DecimalText, sharePercent: DecimalText })),
  /** Null on spot. */
  leverage: DecimalText.nullable(),
  /** Of all entries at their prices. */
  notional: DecimalText,
  margin: DecimalText,
  /** Lost, costs included, when every entry fills and the stop is hit. */
  riskAmount: DecimalText,
});
export type LabPlan = z.infer<typeof LabPlan>;

/** What one copier would do with one order. */
export const LabDecision = z.object({
  /** Of the order in the message. */
  place: z.number().int().nonnegative(),
  understood: z.string(),
  copierId: z.string(),
  providerName: z.string(),
  verdict: z.enum(['would_trade', 'denied']),
  denial: DenialView.nullable(),
  rules: ReceiptView.shape.rules,
  plan: LabPlan.nullable(),
});
export type LabDecision = z.infer<typeof LabDecision>;

/** What one action would be about, and do, on the trades of the person who asks. */
export const LabInstruction = z.object({
  /** Of the action in the message. */
  place: z.number().int().nonnegative(),
  understood: z.string(),
  providerName: z.string(),
  /** The provider's open calls that it binds to. */
  calls: z.array(z.object({ base: z.string(), side: z.enum(positionSides) })),
  /** Why it binds to none. */
  denial: DenialView.nullable(),
  trades: z.array(
    z.object({
      tradeId: z.string(),
      copierId: z.string(),
      symbol: z.string(),
      side: z.enum(positionSides),
      /** In sentences; none: it is so already. */
      effects: z.array(z.string()),
      denial: DenialView.nullable(),
    }),
  ),
});
export type LabInstruction = z.infer<typeof LabInstruction>;

/** A field that no word of the message says. */
const AssumedField = z.object({ place: z.number().int().nonnegative(), label: z.string(), value: z.string() });

export const LabReply = z.object({
  /** Null: read with the defaults. */
  providerName: z.string().nullable(),
  /** Spans are of the text that was sent. */
  outcome: Outcome,
  refusal: DenialView.nullable(),
  /** Each order or action in one line. */
  understood: z.array(z.string()),
  /** What each order leaves open and the provider's profile, or the defaults, say. */
  assumed: z.array(AssumedField),
  decisions: z.array(LabDecision),
  instructions: z.array(LabInstruction),
  /** Copiers that were asked, and those beyond the most. */
  copiers: z.object({ asked: z.number().int().nonnegative(), leftOut: z.number().int().nonnegative() }),
});
export type LabReply = z.infer<typeof LabReply>;

export const tryMessageEndpoint = defineEndpoint({
  method: 'post',
  path: '/api/lab',
  summary: 'Signal lab: what a message means, and what each own copier would do with it now; nothing is placed or kept',
  roles: 'signed-in',
  body: z.strictObject({
    text: z.string().min(1).max(LAB_TEXT_LENGTH),
    /** The message that it answers. */
    replyTo: z.string().min(1).max(LAB_TEXT_LENGTH).optional(),
    /** Whose way of writing counts: one that the actor copies, is, or has in an own community; the defaults when left out. */
    providerId: Id.optional(),
  }),
  reply: LabReply,
});
