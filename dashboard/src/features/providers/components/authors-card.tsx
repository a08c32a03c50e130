import { ProviderAuthorsChange } from '@trade-executor/contracts/api/provider-profile';
import type { ProviderView } from '@trade-executor/contracts/api/providers';
import { Plus, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { Field, Input } from '../../../components/ui/input.tsx';
import { useChangeAuthors } from '../api/use-change-provider.ts';
import { useUndoableSave } from './use-undoable-save.ts';

type AuthorsCardProps = { readonly provider: ProviderView; readonly authorIds: readonly string[] };

/** Whose messages count; stored at once, as there is nothing else to decide with it. */
export function AuthorsCard({ provider: { providerId, name, mayEdit }, authorIds }: AuthorsCardProps) {
  const [added, setAdded] = useState('');
  const [error, setError] = useState<string>();
  const change = useChangeAuthors(providerId);
  const save = useUndoableSave();

  const store = (wanted: readonly string[]) => {
    const read = ProviderAuthorsChange.safeParse({ authorIds: wanted });
    if (!read.success) {
      const isId = read.error.issues.some(({ path }) => path.length > 1);
      return setError(isId ? 'A Discord user id has 15 to 21 digits.' : `The list ${read.error.issues[0]?.message ?? 'cannot be used'}.`);
    }
    save({
      save: () => change.mutateAsync(wanted),
      undo: () => change.mutateAsync(authorIds),
      detail: `${wanted.length === 1 ? 'One person posts' : `${wanted.length} people post`} for ${name} from now on.`,
      onStored: () => {
        setAdded('');
        setError(undefined);
      },
    });
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    store([...authorIds, added.trim()]);
  };
  const hint = mayEdit.authors
    ? 'Messages of these Discord users are signals. They may also edit the profile below.'
    : 'Messages of these Discord users are signals. The owner of the community may change them.';

  return (
    <Card>
      <CardHeader title="Who may post" hint={hint} />
      <CardBody className="grid grid-cols-1 gap-4">
        <ul className="flex flex-wrap gap-2" aria-label="Discord users who may post">
          {authorIds.map((authorId) => (
            <li key={authorId} className="flex items-center gap-1 rounded-lg bg-sunken py-1 pr-1 pl-3 text-sm tabular-nums">
              {authorId}
              {mayEdit.authors && authorIds.length > 1 ? (
                <Button
                  variant="ghost"
                  size="icon"
                  className="size-7"
                  disabled={change.isPending}
                  aria-label={`Remove ${authorId}`}
                  onClick={() => store(authorIds.filter((one) => one !== authorId))}
                >
                  <X />
                </Button>
              ) : (
                <span className="w-2" />
              )}
            </li>
          ))}
        </ul>
        {mayEdit.authors ? (
          <form onSubmit={add} noValidate className="flex items-start gap-3">
            <div className="max-w-72 flex-1">
              <Field label="Add a Discord user" hint="Their id: in Discord, developer mode, “Copy user ID”" error={error}>
                {(ids) => (
                  <Input {...ids} inputMode="numeric" autoComplete="off" value={added} onChange={(event) => setAdded(event.target.value)} />
                )}
              </Field>
            </div>
            <Button type="submit" className="mt-[26px]" disabled={added.trim() === '' || change.isPending}>
              <Plus /> Add
            </Button>
          </form>
        ) : null}
      </CardBody>
    </Card>
  );
}
