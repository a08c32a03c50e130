import { refusalCodes } from '@trade-executor/domain/signals/outcome';
import type { ProfileSuggestion as DomainSuggestion } from '@trade-executor/domain/signals/profile-suggestion';
import { z } from 'zod';
import { ProviderProfile } from '../internal/sources.ts';

const Count = z.number().int().nonnegative();

const Example = z.object({ messageId: z.string(), start: Count, end: Count, text: z.string() });
const shown = { why: z.string(), messages: Count, examples: z.array(Example).readonly() };

const { shape } = ProviderProfile;
const suggested = <N extends keyof typeof shape>(field: N) => z.object({ field: z.literal(field), value: shape[field], ...shown });

const SuggestedField = z.discriminatedUnion('field', [
  suggested('defaultQuote'),
  suggested('defaultMarket'),
  suggested('percentMeaning'),
  suggested('pointsMeaning'),
  suggested('leverageCap'),
  suggested('words'),
  suggested('ignoreLines'),
  suggested('softStopCandle'),
  suggested('stopRequired'),
]);

const ReadingCounts = z.object({
  entry: Count,
  instruction: Count,
  noise: Count,
  refusal: Count,
  refusals: z.array(z.object({ code: z.enum(refusalCodes), messages: Count, examples: z.array(Example).readonly() })).readonly(),
});

/** What a provider's past messages speak for; nothing is changed by it. */
export const ProfileSuggestionView = z.object({
  messages: Count,
  suggested: z.array(SuggestedField).readonly(),
  undecided: z.array(z.object({ field: ProviderProfile.keyof(), ...shown })).readonly(),
  profile: ProviderProfile,
  before: ReadingCounts,
  after: ReadingCounts,
}) satisfies z.ZodType<DomainSuggestion>;
export type ProfileSuggestionView = z.infer<typeof ProfileSuggestionView>;
