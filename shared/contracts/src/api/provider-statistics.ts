import { refusalCodes } from '@trade-executor/domain/signals/outcome';
import { z } from 'zod';
import { UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

/** How many days are counted, today included. */
export const STATISTICS_DAYS = 30;

const count = z.number().int().nonnegative();

/** How the messages of a provider were understood. */
export const ProviderStatistics = z.object({
  /** Days in UTC on which something was said, oldest first. */
  days: z.array(
    z.object({
      /** "2026-11-20" */
      day: z.string(),
      entries: count,
      refusals: count,
      /** Took for talk what sounds like an order. */
      missed: count,
      instructions: count,
      /** Entries among what looks like an order; null: nothing did. */
      understoodPercent: z.number().int().min(0).max(100).nullable(),
    }),
  ),
  /** The forms that his calls have, the most frequent first. */
  shapes: z.array(z.object({ shape: z.string(), messages: count, understood: count, lastAt: UnixMsNumber })),
  /** What was refused, the most frequent reason first, with its newest messages; their texts null for who may not read them. */
  refusals: z.array(
    z.object({
      code: z.enum(refusalCodes),
      messages: count,
      examples: z.array(z.object({ channelId: z.string(), messageId: z.string(), at: UnixMsNumber, text: z.string().nullable() })),
    }),
  ),
});
export type ProviderStatistics = z.infer<typeof ProviderStatistics>;

export const getProviderStatisticsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/providers/:providerId/statistics',
  summary: 'How the messages of a provider were understood in the last 30 days, in which forms, and what was refused',
  roles: ['provider', 'owner', 'admin', 'support'],
  params: z.object({ providerId: Id }),
  reply: ProviderStatistics,
});
