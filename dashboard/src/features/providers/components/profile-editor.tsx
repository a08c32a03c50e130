import type { ProviderView } from '@trade-executor/contracts/api/providers';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { useState, type FormEvent } from 'react';
import { SaveBar } from '../../../components/state/save-bar.tsx';
import { useChangeProfile } from '../api/use-change-provider.ts';
import { changeBack, changedFields, readProfileForm, toProfileForm, type ProfileErrors, type ProfileForm } from '../profile-form.ts';
import { LinesEditor } from './lines-editor.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { SuggestionPanel } from './suggestion-panel.tsx';
import { useUndoableSave } from './use-undoable-save.ts';
import { WordsEditor } from './words-editor.tsx';

type ProfileEditorProps = { readonly provider: ProviderView; readonly profile: ProviderProfile };

/** The profile, what past messages suggest for it, and one button that stores what was changed. Only edits are kept here: the rest is as it is stored. */
export function ProfileEditor({ provider: { providerId, name, mayEdit }, profile }: ProfileEditorProps) {
  const [edits, setEdits] = useState<Partial<ProfileForm>>({});
  const [errors, setErrors] = useState<ProfileErrors>({});
  const change = useChangeProfile(providerId);
  const save = useUndoableSave();
  const stored = toProfileForm(profile);
  const form: ProfileForm = { ...stored, ...edits };
  const changed = changedFields(stored, edits);

  const edit = (more: Partial<ProfileForm>) => {
    setEdits({ ...edits, ...more });
    setErrors(Object.fromEntries(Object.entries(errors).filter(([path]) => !((path.split('.')[0] ?? '') in more))));
  };
  const discard = () => {
    setEdits({});
    setErrors({});
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readProfileForm(stored, edits);
    if (!read.ok) return setErrors(read.errors);
    const before = changeBack(profile, read.change);
    save({
      save: () => change.mutateAsync(read.change),
      undo: before && (() => change.mutateAsync(before)),
      detail: `Messages of ${name} are read so from now on.`,
      onStored: discard,
    });
  };
  const parts = { form, errors, disabled: !mayEdit.profile, onEdit: edit };

  return (
    <form onSubmit={submit} noValidate aria-label="Profile" className="grid grid-cols-1 gap-4 lg:gap-5">
      {mayEdit.profile ? <SuggestionPanel providerId={providerId} form={form} onAccept={edit} /> : null}
      <ProfileFields {...parts} />
      <WordsEditor {...parts} />
      <LinesEditor {...parts} />
      {mayEdit.profile ? (
        <SaveBar
          count={changed.length}
          isSaving={change.isPending}
          nothing="Nothing to save: this is how messages are read now."
          onDiscard={discard}
        />
      ) : (
        <p className="text-sm text-muted">Your role reads; it changes nothing.</p>
      )}
    </form>
  );
}
