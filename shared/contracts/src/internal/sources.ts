import { marketKinds } from '@trade-executor/domain/signals/outcome';
import { percentMeanings } from '@trade-executor/domain/signals/provider-profile';
import { z } from 'zod';
import { DecimalText, Snowflake } from '../scalars.ts';

export const ProviderProfile = z.object({
  defaultQuote: z.string().min(2).max(10),
  defaultMarket: z.enum(marketKinds),
  percentMeaning: z.enum(percentMeanings).nullable(),
  leverageCap: DecimalText.nullable(),
  ignoreLines: z.array(z.string().min(1).max(200)).max(100).readonly(),
});

/** A mapped channel: whose messages are signals there, and how they write. */
export const Source = z.object({
  sourceId: z.string(),
  communityId: z.string(),
  guildId: Snowflake,
  channelId: Snowflake,
  providerId: z.string(),
  providerName: z.string(),
  authorIds: z.array(Snowflake).readonly(),
  profile: ProviderProfile,
});
export type Source = z.infer<typeof Source>;

/** GET /internal/sources, and the `sources` event: everything the bot needs to read messages, under one version. */
export const SourcesReply = z.object({ version: z.number().int().nonnegative(), sources: z.array(Source).readonly() });
export type SourcesReply = z.infer<typeof SourcesReply>;
