import { promotionSteps } from '@trade-executor/domain/risk/promotion-gate';
import { z } from 'zod';
import { DecimalText } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

/** What stands between a copier on paper and real money; amounts are of the account's equity now. */
const PromotionView = z.object({
  copierId: z.string(),
  /** Every step is done. */
  ready: z.boolean(),
  asset: z.string(),
  equity: DecimalText,
  /** Lost when all positions allowed hit their stops at once. */
  allStopsLoss: DecimalText,
  /** Lost in a day before trading pauses; null: no limit. */
  dailyLossLimit: DecimalText.nullable(),
  steps: z.array(z.object({ step: z.enum(promotionSteps), done: z.boolean(), text: z.string() })),
});

export const getPromotionEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/copiers/:copierId/promotion',
  summary: 'What is missing before a copier may trade real money',
  roles: ['trader', 'admin', 'support'],
  params: z.object({ copierId: Id }),
  reply: PromotionView,
});
