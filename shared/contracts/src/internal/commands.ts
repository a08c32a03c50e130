import { confirmationAnswers } from '@trade-executor/domain/confirmation/answer-confirmation';
import { z } from 'zod';
import { HaltView } from '../views/halt-view.ts';
import { Outcome } from '../outcome.ts';
import { DecimalText, Snowflake, UnixMsNumber } from '../scalars.ts';
import { ConfirmationView } from '../views/confirmation-view.ts';
import { DenialView, ReceiptView } from '../views/receipt-view.ts';
import { ParseReceiptView } from './notifications.ts';
import { TradeView } from '../views/trade-view.ts';

/** Who runs a slash command; the server looks up what that Discord user may see and do. */
export const CommandActor = z.object({ discordUserId: Snowflake, guildId: Snowflake.nullable() });
export type CommandActor = z.infer<typeof CommandActor>;

/** POST /internal/commands/status */
export const StatusInput = z.object({ actor: CommandActor });
export const StatusReply = z.object({
  executionMode: z.enum(['paper', 'live']),
  market: z.string(),
  accounts: z.array(
    z.object({
      accountId: z.string(),
      venue: z.string(),
      asset: z.string(),
      balance: DecimalText,
      /** What the coins held on spot cost: gone from the balance, part of the equity. */
      coins: DecimalText,
      equity: DecimalText,
      availableMargin: DecimalText,
      ledgerDifference: DecimalText.nullable(),
    }),
  ),
  copiers: z.array(
    z.object({
      copierId: z.string(),
      providerName: z.string(),
      paused: z.boolean(),
      riskPercent: DecimalText,
      maxOpenPositions: z.number().int(),
      openTrades: z.number().int(),
    }),
  ),
  lastSignalAt: UnixMsNumber.nullable(),
  /** That stop some of the person's trading now. */
  halts: z.array(HaltView),
});
export type StatusReply = z.infer<typeof StatusReply>;

/** POST /internal/commands/positions */
export const PositionsInput = z.object({ actor: CommandActor });
export const PositionsReply = z.object({ trades: z.array(TradeView) });
export type PositionsReply = z.infer<typeof PositionsReply>;

/** POST /internal/commands/close: `tradeId`, or a symbol ("BTC"), or "all". `requestId` (the interaction's id) makes it idempotent. */
export const CloseInput = z.object({ actor: CommandActor, what: z.string().min(1).max(80), requestId: z.string().min(1).max(80) });
export const CloseReply = z.object({ closing: z.array(TradeView) });
export type CloseReply = z.infer<typeof CloseReply>;

/** POST /internal/commands/answer: the trader's word on a question of his own. Sent again it is taken once. */
export const AnswerInput = z.object({
  actor: CommandActor,
  confirmationId: z.string().min(1).max(80),
  /** The one that was shown. */
  question: z.number().int().positive(),
  answer: z.enum(confirmationAnswers),
});
export type AnswerInput = z.infer<typeof AnswerInput>;
export const AnswerReply = z.object({ confirmation: ConfirmationView });
export type AnswerReply = z.infer<typeof AnswerReply>;

/** POST /internal/commands/receipt: of a trade, of a message, or (null) the newest ones. */
export const ReceiptInput = z.object({ actor: CommandActor, of: z.string().max(80).nullable() });
export const ReceiptReply = z.object({ receipts: z.array(ReceiptView) });
export type ReceiptReply = z.infer<typeof ReceiptReply>;

/** POST /internal/commands/suggest: what `/close` and `/receipt` may be given, for autocomplete. */
export const SuggestInput = z.object({ actor: CommandActor, about: z.enum(['close', 'receipt']), typed: z.string().max(100) });
export const SuggestReply = z.object({ choices: z.array(z.object({ name: z.string().max(100), value: z.string().max(100) })).max(25) });
export type SuggestReply = z.infer<typeof SuggestReply>;

/** POST /internal/commands/reading: how a message was read; for its channel's authors, the community's owner and admins. */
export const ReadingInput = z.object({ actor: CommandActor, channelId: Snowflake, messageId: Snowflake });
export const ReadingReply = z.object({
  /** As it was read: of a call in several messages, all of them. */
  text: z.string(),
  deleted: z.boolean(),
  outcome: Outcome.nullable(),
  understood: z.array(z.string()),
  /** What no word of it says. */
  assumed: z.array(z.object({ label: z.string(), value: z.string() })),
  denials: z.array(DenialView),
  copiers: ParseReceiptView.shape.copiers,
  /** What each action was bound to, as "LONG BTC". */
  bound: z.array(z.object({ understood: z.string(), calls: z.array(z.string()) })),
});
export type ReadingReply = z.infer<typeof ReadingReply>;
