import { decimal } from '@trade-executor/domain/decimal';
import { sourceLimitSpecs, type SourceLimitName } from '@trade-executor/domain/signals/source-limits';
import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';
import { ProviderView } from './providers.ts';

/** A whole number within the limit's bounds. */
function Count(name: SourceLimitName) {
  const { least, most } = sourceLimitSpecs[name];
  const error = `must be a whole number from ${least} to ${most}`;
  return z.number({ error }).int(error).min(Number(least), error).max(Number(most), error);
}

/** A ratio within the limit's bounds, in at most four decimals. */
function Ratio(name: SourceLimitName) {
  const { least, most } = sourceLimitSpecs[name];
  const error = `must be from ${decimal(least).times('100').toFixed()} % to ${decimal(most).times('100').toFixed()} %`;
  return z
    .string({ error })
    .regex(/^\d(\.\d{1,4})?$/, { error, abort: true })
    .refine((text) => decimal(text).gte(least) && decimal(text).lte(most), { error });
}

/** What may be changed of a provider's limits; what is left out stays. */
export const SourceLimitsChange = z
  .strictObject({
    messagesPerMinute: Count('messagesPerMinute'),
    entriesPerDay: Count('entriesPerDay'),
    priceBandRatio: Ratio('priceBandRatio'),
    entriesOutOfBand: Count('entriesOutOfBand'),
    firstSignals: Count('firstSignals'),
    firstSignalsSizeRatio: Ratio('firstSignalsSizeRatio'),
    /** The owner knows him: his first signals are traded like any others. */
    known: z.boolean(),
  })
  .partial();
export type SourceLimitsChange = z.infer<typeof SourceLimitsChange>;

export const changeSourceLimitsEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/providers/:providerId/limits',
  summary: 'Change what a provider may do before he is held; a provider himself makes it stricter only',
  roles: ['provider', 'owner', 'admin'],
  params: z.object({ providerId: Id }),
  body: SourceLimitsChange,
  reply: ProviderView,
  idempotent: true,
});
