import { marketKinds } from '@trade-executor/domain/signals/outcome';
import { percentMeanings, pointsMeanings, wordMeanings } from '@trade-executor/domain/signals/provider-profile';
import { MAX_JOIN_WITHIN_MS } from '@trade-executor/domain/signals/source-permissions';
import { z } from 'zod';
import { DecimalText, Snowflake } from '../scalars.ts';

/** "4h"; minutes, hours, days or weeks. */
export const CandleText = z.string().regex(/^[1-9]\d{0,2}[mhdw]$/, 'write it like 15m, 4h, 1d or 1w');

export const ProviderProfile = z.object({
  defaultQuote: z.string().min(2).max(10),
  defaultMarket: z.enum(marketKinds),
  percentMeaning: z.enum(percentMeanings).nullable(),
  pointsMeaning: z.enum(pointsMeanings).nullable(),
  leverageCap: DecimalText.nullable(),
  words: z
    .array(z.object({ phrase: z.string().trim().min(1).max(60), means: z.enum(wordMeanings) }))
    .max(100)
    .readonly(),
  ignoreLines: z.array(z.string().min(1).max(200)).max(100).readonly(),
  softStopCandle: CandleText.nullable(),
  stopRequired: z.boolean(),
});

/** What a provider may do before his entries are held, and how small his first signals are traded. */
export const SourceLimits = z.object({
  messagesPerMinute: z.number().int(),
  entriesPerDay: z.number().int(),
  priceBandRatio: DecimalText,
  entriesOutOfBand: z.number().int(),
  firstSignals: z.number().int(),
  firstSignalsSizeRatio: DecimalText,
});

const Ids = (most: number) =>
  z
    .array(Snowflake)
    .max(most, { error: `must be at most ${most}` })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'must not name one twice' })
    .readonly();

/** What is read besides the plain posts of the authors. */
export const SourcePermissions = z.strictObject({
  threads: z.boolean(),
  forwarded: z.boolean(),
  webhookIds: Ids(20),
  botIds: Ids(20),
});
export type SourcePermissions = z.infer<typeof SourcePermissions>;

/** How long after a part of a signal the next one may come; 0: each message stands alone. */
export const JoinWithinMs = z
  .number()
  .int()
  .min(0)
  .max(MAX_JOIN_WITHIN_MS, { error: `must be at most ${MAX_JOIN_WITHIN_MS}` });

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
  allow: SourcePermissions,
  joinWithinMs: JoinWithinMs,
});
export type Source = z.infer<typeof Source>;

/** GET /internal/sources, and the `sources` event: everything the bot needs to read messages, under one version. */
export const SourcesReply = z.object({ version: z.number().int().nonnegative(), sources: z.array(Source).readonly() });
export type SourcesReply = z.infer<typeof SourcesReply>;
