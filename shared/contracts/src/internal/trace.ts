import { orderSides } from '@trade-executor/domain/order';
import { receiptSubjects } from '@trade-executor/domain/receipt';
import { closeReasons, tradeStages } from '@trade-executor/domain/trade/trade';
import { positionSides } from '@trade-executor/domain/signals/outcome';
import { z } from 'zod';
import { Outcome } from '../outcome.ts';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { DenialView } from '../views/receipt-view.ts';

/** One execution. Quantity in base asset. */
export const FillTrace = z.object({
  fillId: z.string(),
  price: DecimalText,
  quantity: DecimalText,
  fee: DecimalText,
  feeAsset: z.string(),
  liquidity: z.enum(['maker', 'taker']),
  at: UnixMsNumber,
});

/** One order as wanted and as it stands. */
export const OrderTrace = z.object({
  clientOrderId: z.string(),
  venueOrderId: z.string().nullable(),
  leg: z.string(),
  side: z.enum(orderSides),
  type: z.enum(['market', 'limit', 'stop']),
  quantity: DecimalText,
  price: DecimalText.nullable(),
  reduceOnly: z.boolean(),
  status: z.string(),
  /** Why it was denied or rejected. */
  reason: z.string().nullable(),
  fills: z.array(FillTrace),
});
export type OrderTrace = z.infer<typeof OrderTrace>;

export const TradeTrace = z.object({
  tradeId: z.string(),
  accountId: z.string(),
  copierId: z.string(),
  round: z.number().int(),
  symbol: z.string(),
  side: z.enum(positionSides),
  stage: z.enum(tradeStages),
  closeReason: z.enum(closeReasons).nullable(),
  quantity: DecimalText,
  stopLoss: DecimalText,
  /** Null on spot. */
  leverage: DecimalText.nullable(),
  realizedPnl: DecimalText,
  fees: DecimalText,
  openedAt: UnixMsNumber,
  closedAt: UnixMsNumber.nullable(),
  orders: z.array(OrderTrace),
  /** What happened, oldest first, in sentences. */
  timeline: z.array(z.object({ at: UnixMsNumber, text: z.string() })),
});
export type TradeTrace = z.infer<typeof TradeTrace>;

export const ReceiptTrace = z.object({
  receiptId: z.string(),
  subject: z.enum(receiptSubjects),
  /** Null: the message went no further. */
  copierId: z.string().nullable(),
  traderId: z.string().nullable(),
  signalId: z.string().nullable(),
  understood: z.string().nullable(),
  rules: z.array(z.object({ rule: z.string(), passed: z.boolean(), numbers: z.record(z.string(), z.string()) })),
  denial: DenialView.nullable(),
  tradeId: z.string().nullable(),
  at: UnixMsNumber,
});
export type ReceiptTrace = z.infer<typeof ReceiptTrace>;

/** GET /internal/trace/:messageId: everything that followed from one message. Trades are named by the receipts. */
export const MessageTrace = z.object({
  message: z.object({
    guildId: z.string(),
    channelId: z.string(),
    messageId: z.string(),
    authorId: z.string(),
    authorised: z.boolean(),
    providerId: z.string(),
    providerName: z.string(),
    communityId: z.string(),
    text: z.string(),
    postedAt: UnixMsNumber,
    revision: z.number().int().nonnegative(),
    deleted: z.boolean(),
    processed: z.boolean(),
    revisions: z.array(z.object({ revision: z.number().int().nonnegative(), receivedAt: UnixMsNumber })),
  }),
  outcome: Outcome.nullable(),
  signals: z.array(
    z.object({
      signalId: z.string(),
      place: z.number().int().nonnegative(),
      revision: z.number().int().nonnegative(),
      understood: z.string(),
    }),
  ),
  receipts: z.array(ReceiptTrace),
  /** Of this message's signals, and those that an instruction in it touched. */
  trades: z.array(TradeTrace),
});
export type MessageTrace = z.infer<typeof MessageTrace>;
