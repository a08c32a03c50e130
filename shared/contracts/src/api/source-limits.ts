import { sourceLimitSpecs as specs } from '@trade-executor/domain/signals/source-limits';
import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';
import { LimitCount, LimitRatio } from './limit-fields.ts';
import { ProviderView } from './providers.ts';

/** What may be changed of a provider's limits; what is left out stays. */
export const SourceLimitsChange = z
  .strictObject({
    messagesPerMinute: LimitCount(specs.messagesPerMinute),
    entriesPerDay: LimitCount(specs.entriesPerDay),
    priceBandRatio: LimitRatio(specs.priceBandRatio),
    entriesOutOfBand: LimitCount(specs.entriesOutOfBand),
    firstSignals: LimitCount(specs.firstSignals),
    firstSignalsSizeRatio: LimitRatio(specs.firstSignalsSizeRatio),
    /** The owner knows him: his first signals are traded like any others. */
    known: z.boolean(),
  })
  .partial();
export type SourceLimitsChange = z.infer<typeof SourceLimitsChange>;

export const changeSourceLimitsEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/providers/:providerId/limits',
  summary: 'Change what a provider may do before entries are held; providers themselves make it stricter only',
  roles: ['provider', 'owner', 'admin'],
  params: z.object({ providerId: Id }),
  body: SourceLimitsChange,
  reply: ProviderView,
  idempotent: true,
});
