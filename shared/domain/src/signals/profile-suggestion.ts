import type { OutcomeKind, RefusalCode } from './outcome.ts';
import type { ProviderProfile } from './provider-profile.ts';

/** A message of the past, as it stands in its channel. */
export type PastMessage = { readonly id: string; readonly text: string; readonly replyTo: string | null };

/** Where a message shows something: [start, end) in UTF-16 units of its text, and what stands there. */
export type SuggestionExample = {
  readonly messageId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** What the messages show, in a sentence, and how many do. */
type Shown = { readonly why: string; readonly messages: number; readonly examples: readonly SuggestionExample[] };

/** A field of the profile with the value that the messages speak for. */
export type SuggestedField = {
  [F in keyof ProviderProfile]: Shown & { readonly field: F; readonly value: ProviderProfile[F] };
}[keyof ProviderProfile];

/** A field that matters for these messages, but of which they do not tell. */
export type UndecidedField = Shown & { readonly field: keyof ProviderProfile };

/** How the messages read with one profile. */
export type ReadingCounts = Readonly<Record<OutcomeKind, number>> & {
  /** The most frequent first. */
  readonly refusals: readonly { readonly code: RefusalCode; readonly messages: number; readonly examples: readonly SuggestionExample[] }[];
};

/** A proposal that a person may accept, whole or field by field. */
export type ProfileSuggestion = {
  readonly messages: number;
  readonly suggested: readonly SuggestedField[];
  readonly undecided: readonly UndecidedField[];
  /** The present profile with all that is suggested. */
  readonly profile: ProviderProfile;
  readonly before: ReadingCounts;
  readonly after: ReadingCounts;
};
