import type { ProfileErrors, ProfileForm } from '../profile-form.ts';

/** What each part of the profile's form works with. */
export type ProfilePartProps = {
  readonly form: ProfileForm;
  readonly errors: ProfileErrors;
  readonly disabled: boolean;
  readonly onEdit: (edits: Partial<ProfileForm>) => void;
};
