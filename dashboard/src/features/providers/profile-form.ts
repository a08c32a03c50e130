import { ProviderProfileChange } from '@trade-executor/contracts/api/provider-profile';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';

/** The profile as a person edits it: '' where nothing is stated. */
export type ProfileForm = {
  readonly [F in keyof ProviderProfile]: null extends ProviderProfile[F] ? NonNullable<ProviderProfile[F]> | '' : ProviderProfile[F];
};

/** What is wrong, by field ("leverageCap") or by entry of a list ("words.2"). */
export type ProfileErrors = Readonly<Record<string, string>>;

export function toProfileForm(profile: ProviderProfile): ProfileForm {
  const { percentMeaning, pointsMeaning, leverageCap, softStopCandle } = profile;
  return {
    ...profile,
    percentMeaning: percentMeaning ?? '',
    pointsMeaning: pointsMeaning ?? '',
    leverageCap: leverageCap ?? '',
    softStopCandle: softStopCandle ?? '',
  };
}

/** The fields that were edited and are not as they are stored. */
export function changedFields(stored: ProfileForm, edits: Partial<ProfileForm>): readonly (keyof ProfileForm)[] {
  const fields = Object.keys(edits) as (keyof ProfileForm)[];
  return fields.filter((field) => JSON.stringify(edits[field]) !== JSON.stringify(stored[field]));
}

type ReadProfile = { readonly ok: true; readonly change: ProviderProfileChange } | { readonly ok: false; readonly errors: ProfileErrors };

/** Returns the change to store, or for each wrong field what it must be. */
export function readProfileForm(stored: ProfileForm, edits: Partial<ProfileForm>): ReadProfile {
  const change = Object.fromEntries(
    changedFields(stored, edits).map((field) => {
      const value = edits[field];
      return [field, value === '' && field !== 'defaultQuote' ? null : value];
    }),
  );
  const read = ProviderProfileChange.safeParse(change);
  if (read.success) return { ok: true, change: read.data };
  const errors = read.error.issues.map(({ path, message }) => [path.slice(0, 2).join('.'), toSentence(message)] as const);
  return { ok: false, errors: Object.fromEntries(errors.toReversed()) };
}

/** What to send to have the fields as they were; null when they were as nobody could store them here (a seed may). */
export function changeBack(profile: ProviderProfile, change: ProviderProfileChange): ProviderProfileChange | null {
  const fields = Object.keys(change) as (keyof ProviderProfile)[];
  return ProviderProfileChange.safeParse(Object.fromEntries(fields.map((field) => [field, profile[field]]))).data ?? null;
}

function toSentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
