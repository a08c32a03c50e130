import { confirmationStandings } from '@trade-executor/domain/risk/confirmed-worst-case';
import { PAPER_TRADES_NEEDED, promotionSteps, twoFactorStates } from '@trade-executor/domain/risk/promotion-gate';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

const Amounts = z.object({
  equity: DecimalText,
  /** Lost when one stop is hit. */
  oneStopLoss: DecimalText,
  /** Lost when all positions allowed hit their stops at once. */
  allStopsLoss: DecimalText,
  /** Lost in a day before new trades end; null: no limit. */
  dailyLossLimit: DecimalText.nullable(),
});

/** What stands between a copier on paper and real money. */
export const PromotionView = z.object({
  copierId: z.string(),
  /** Every step is done. */
  ready: z.boolean(),
  /** The person who asks is the trader: nobody else may waive or confirm. */
  mayAnswer: z.boolean(),
  steps: z.array(z.object({ step: z.enum(promotionSteps), done: z.boolean(), text: z.string() })),
  paperTrades: z.object({
    ended: z.number().int().nonnegative(),
    needed: z.number().int().positive(),
    missing: z.number().int().nonnegative(),
    /** How many the trader does without; null: he waived none. */
    waived: z.object({ missing: z.number().int().positive(), at: UnixMsNumber }).nullable(),
  }),
  twoFactor: z.enum(twoFactorStates),
  /** Of the settings in force, in money of the account now. */
  worstCase: Amounts.extend({
    /** Of settings and account; what is confirmed is what has this. */
    fingerprint: z.string(),
    asset: z.string(),
    maxOpenPositions: z.number().int(),
    /** Stops may be moved away after the entry: then one trade may lose more. */
    stopsMayWiden: z.boolean(),
    standing: z.enum(confirmationStandings),
    /** What the trader confirmed, whether or not it counts still. */
    confirmed: Amounts.extend({ at: UnixMsNumber }).nullable(),
  }),
});
export type PromotionView = z.infer<typeof PromotionView>;

const CopierParams = z.object({ copierId: Id });

export const getPromotionEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/copiers/:copierId/promotion',
  summary: 'What is missing before a copier may trade real money',
  roles: ['trader', 'admin', 'support'],
  params: CopierParams,
  reply: PromotionView,
});

export const waivePaperTradesEndpoint = defineEndpoint({
  method: 'put',
  path: '/api/copiers/:copierId/promotion/waiver',
  summary: 'Do without the paper trades that are still missing; the trader names how many',
  roles: ['trader'],
  params: CopierParams,
  body: z.strictObject({ missing: z.number().int().min(1).max(PAPER_TRADES_NEEDED) }),
  reply: PromotionView,
  idempotent: true,
});

export const withdrawWaiverEndpoint = defineEndpoint({
  method: 'delete',
  path: '/api/copiers/:copierId/promotion/waiver',
  summary: 'Take back that paper trades were waived',
  roles: ['trader'],
  params: CopierParams,
  reply: PromotionView,
  idempotent: true,
});

export const confirmWorstCaseEndpoint = defineEndpoint({
  method: 'put',
  path: '/api/copiers/:copierId/promotion/worst-case',
  summary: 'Confirm what the settings in force let the account lose; 409 when it is not what was shown',
  roles: ['trader'],
  params: CopierParams,
  /** As they were shown. */
  body: z.strictObject({ fingerprint: z.string().min(1).max(100), equity: DecimalText }),
  reply: PromotionView,
  idempotent: true,
});

export const withdrawWorstCaseEndpoint = defineEndpoint({
  method: 'delete',
  path: '/api/copiers/:copierId/promotion/worst-case',
  summary: 'Take back that the worst case was confirmed',
  roles: ['trader'],
  params: CopierParams,
  reply: PromotionView,
  idempotent: true,
});
