import { marketKinds } from '@trade-executor/domain/signals/outcome';
import { percentMeanings, pointsMeanings, wordMeanings } from '@trade-executor/domain/signals/provider-profile';
import { z } from 'zod';
import { CandleText } from '../internal/sources.ts';
import { Snowflake } from '../scalars.ts';

const unique = (texts: readonly string[]): boolean => new Set(texts.map((text) => text.toLowerCase())).size === texts.length;

const OwnWord = z.strictObject({
  phrase: z
    .string()
    .trim()
    .min(1, 'must have a letter or an emoji')
    .max(60, 'must have at most 60 characters')
    .regex(/[\p{L}\p{Extended_Pictographic}]/u, 'must have a letter or an emoji'),
  means: z.enum(wordMeanings),
});

/** What may be changed of how a provider writes; what is left out stays. */
export const ProviderProfileChange = z
  .strictObject({
    defaultQuote: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{2,10}$/, 'must be a ticker of 2 to 10 letters or digits, like USDT'),
    defaultMarket: z.enum(marketKinds),
    percentMeaning: z.enum(percentMeanings).nullable(),
    pointsMeaning: z.enum(pointsMeanings).nullable(),
    leverageCap: z
      .string()
      .regex(/^\d{1,3}(\.\d{1,8})?$/, 'must be a number from 1 to 200')
      .refine((text) => Number(text) >= 1 && Number(text) <= 200, { error: 'must be a number from 1 to 200' })
      .nullable(),
    words: z
      .array(OwnWord)
      .max(100, 'may have at most 100 words')
      .refine((words) => unique(words.map(({ phrase }) => phrase)), { error: 'must not have the same word twice' }),
    ignoreLines: z
      .array(z.string().trim().min(3, 'must have at least 3 characters').max(200, 'must have at most 200 characters'))
      .max(100, 'may have at most 100 lines')
      .refine(unique, { error: 'must not have the same line twice' }),
    softStopCandle: CandleText.nullable(),
    stopRequired: z.boolean(),
  })
  .partial();
export type ProviderProfileChange = z.infer<typeof ProviderProfileChange>;

/** Who may post for a provider: Discord users, at least one. */
export const ProviderAuthorsChange = z.strictObject({
  authorIds: z
    .array(Snowflake)
    .min(1, 'must name at least one Discord user')
    .max(50, 'may name at most 50 Discord users')
    .refine(unique, { error: 'must not name the same user twice' }),
});
