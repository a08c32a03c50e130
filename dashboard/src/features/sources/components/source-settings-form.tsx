import type { SourceView } from '@trade-executor/contracts/api/providers';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Field, Input } from '../../../components/ui/input.tsx';
import { Switch } from '../../../components/ui/switch.tsx';
import { useUndoableSave } from '../../providers/components/use-undoable-save.ts';
import { useChangeSource } from '../api/use-change-source.ts';
import { readForm, toForm, type SourceForm, type SourceFormErrors } from '../source-form.ts';

type SourceSettingsFormProps = {
  readonly source: Pick<SourceView, 'sourceId' | 'allow' | 'joinWithinMs' | 'parseReceipts'>;
  readonly onStored: () => void;
};

export function SourceSettingsForm({ source, onStored }: SourceSettingsFormProps) {
  const [form, setForm] = useState<SourceForm>(() => toForm(source));
  const [errors, setErrors] = useState<SourceFormErrors>({});
  const change = useChangeSource(source.sourceId);
  const undoable = useUndoableSave();

  const set = (field: keyof SourceForm, value: string | boolean) => {
    setForm({ ...form, [field]: value });
    setErrors({ ...errors, [field]: undefined });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readForm(form);
    if (!read.ok) return setErrors(read.errors);
    const { allow, joinWithinMs, parseReceipts } = source;
    undoable({
      save: () => change.mutateAsync(read.change),
      undo: () => change.mutateAsync({ allow, joinWithinMs, parseReceipts }),
      detail: 'It counts for messages from now on.',
      onStored,
    });
  };
  const text = (field: 'webhookIds' | 'botIds' | 'joinWithinSeconds', label: string, hint: string) => (
    <Field label={label} hint={hint} error={errors[field]}>
      {(ids) => (
        <Input
          {...ids}
          autoComplete="off"
          className="tabular-nums"
          value={form[field]}
          onChange={(event) => set(field, event.target.value)}
        />
      )}
    </Field>
  );

  return (
    <form onSubmit={save} noValidate className="grid grid-cols-1 gap-5">
      <Choice label="Threads" checked={form.threads} onChange={(on) => set('threads', on)}>
        What the provider writes in threads of this channel. In the thread of a call it is about that call.
      </Choice>
      <Choice label="Forwarded and quoted posts" checked={form.forwarded} onChange={(on) => set('forwarded', on)}>
        What the provider passes on from elsewhere, quoted lines, and posts of followed channels: the words of others.
      </Choice>
      {text('webhookIds', 'Webhooks that post for the provider', 'Their ids; posts of other webhooks are refused')}
      {text('botIds', 'Bots that post for the provider', 'Their user ids; posts of other bots are refused')}
      {text(
        'joinWithinSeconds',
        'Seconds for the next part of a signal',
        'Levels that follow a call within this time are read with it; 0 reads each message alone',
      )}
      <Choice label="Parse receipts" checked={form.parseReceipts} onChange={(on) => set('parseReceipts', on)}>
        A small reply of the bot under each message that was understood, with a button for the provider: how it was read.
      </Choice>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={change.isPending}>
          {change.isPending ? 'Saving…' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
};

function Choice({ label, checked, onChange, children }: ChoiceProps) {
  return (
    <label className="flex items-start gap-3">
      <Switch checked={checked} onCheckedChange={onChange} aria-label={label} />
      <span className="text-sm">
        <span className="block font-medium">{label}</span>
        <span className="text-[13px] text-muted">{children}</span>
      </span>
    </label>
  );
}
