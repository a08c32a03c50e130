import type { SwitchView } from '@trade-executor/contracts/api/halts';
import { pauseWords } from '@trade-executor/domain/risk/explain-halt';
import { pauses, type Pause } from '@trade-executor/domain/risk/halt';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Field, Input } from '../../../components/ui/input.tsx';
import { Select } from '../../../components/ui/select.tsx';
import { usePullHalt } from '../api/use-change-halt.ts';

const spans = [
  { value: 'open', label: 'Until I lift it' },
  { value: '60', label: 'For 1 hour' },
  { value: '720', label: 'For 12 hours' },
  { value: '1440', label: 'For 1 day' },
  { value: '10080', label: 'For 1 week' },
] as const;

type PullDialogProps = { readonly target: SwitchView; readonly onClose: () => void };

/** Asks how far to go, for how long and why; closing everything has to be confirmed. */
export function PullDialog({ target: { scope, scopeId, name }, onClose }: PullDialogProps) {
  const [pause, setPause] = useState<Pause>('entries_off');
  const [span, setSpan] = useState<(typeof spans)[number]['value']>('open');
  const [why, setWhy] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const pull = usePullHalt();
  const minutes = span === 'open' || pause === 'locked' ? {} : { minutes: Number(span) };
  const reason = why.trim() === '' ? {} : { why: why.trim() };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Halt ${name}`}
      description="It counts at once, also for a signal that is being copied now."
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          pull.mutate({ scope, scopeId, pause, ...reason, ...minutes }, { onSuccess: onClose });
        }}
      >
        <fieldset className="grid gap-2">
          <legend className="sr-only">How far</legend>
          {pauses.map((one) => (
            <label
              key={one}
              className="flex cursor-pointer gap-3 rounded-lg border p-3 text-sm has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input type="radio" name="pause" className="mt-1 accent-(--accent)" checked={pause === one} onChange={() => setPause(one)} />
              <span>
                <span className="block font-medium">{pauseWords[one].title}</span>
                <span className="block text-[13px] text-muted">{pauseWords[one].does}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Select
          label="How long"
          value={pause === 'locked' ? 'open' : span}
          options={spans}
          onChange={setSpan}
          disabled={pause === 'locked'}
        />
        <Field label="Why" hint="Shown to everybody whom it concerns.">
          {(field) => <Input {...field} maxLength={300} value={why} onChange={({ target }) => setWhy(target.value)} />}
        </Field>
        {pause === 'flatten' ? (
          <label className="flex items-start gap-2 text-sm text-loss">
            <input type="checkbox" className="mt-1" checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)} />
            Close every open position of {name} at market. This cannot be undone.
          </label>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="danger" disabled={pull.isPending || (pause === 'flatten' && !confirmed)}>
            Halt now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
