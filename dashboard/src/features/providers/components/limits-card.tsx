import type { ProviderView } from '@trade-executor/contracts/api/providers';
import { sourceLimitNames, sourceLimitSpecs, type SourceLimits } from '@trade-executor/domain/signals/source-limits';
import { LimitField } from '../../../components/state/limit-field.tsx';
import { SaveBar } from '../../../components/state/save-bar.tsx';
import { useLimitForm } from '../../../components/state/use-limit-form.ts';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { Switch } from '../../../components/ui/switch.tsx';
import { useChangeLimits } from '../api/use-change-provider.ts';
import { limitsBack, readLimitsForm, toLimitsForm } from '../limits-form.ts';
import { useUndoableSave } from './use-undoable-save.ts';

type LimitsCardProps = { readonly provider: ProviderView; readonly limits: SourceLimits };

const hints = {
  all: 'Beyond them all entries of this provider are held until somebody looks; what reduces risk goes on.',
  stricter: 'Beyond them your entries are held until the owner has looked. You may make them stricter; the owner may loosen them.',
  none: 'Beyond them all entries of this provider are held until somebody looks. Your role reads; it changes nothing.',
} as const;

/** What a provider may do before entries are held, and how small the first signals are traded; only edits are kept here. */
export function LimitsCard({ provider: { providerId, name, known, signals, mayEdit }, limits }: LimitsCardProps) {
  const change = useChangeLimits(providerId);
  const save = useUndoableSave();
  const disabled = mayEdit.limits === 'none';
  const { form, errors, changed, edit, clear, submit } = useLimitForm({
    stored: toLimitsForm(limits, known),
    read: readLimitsForm,
    onRead(read, onStored) {
      const before = limitsBack(limits, known, read);
      save({
        save: () => change.mutateAsync(read),
        undo: mayEdit.limits === 'all' ? () => change.mutateAsync(before) : null,
        detail: `They count for what ${name} posts from now on.`,
        onStored,
      });
    },
  });
  return (
    <form onSubmit={submit} noValidate aria-label="Limits" className="grid grid-cols-1 gap-4 lg:gap-5">
      <Card>
        <CardHeader title={`What holds ${name}`} hint={hints[mayEdit.limits]} />
        <CardBody className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          {sourceLimitNames.map((limit) => (
            <LimitField
              key={limit}
              spec={sourceLimitSpecs[limit]}
              value={form[limit]}
              error={errors[limit]}
              disabled={disabled}
              onChange={(text) => edit(limit, text)}
            />
          ))}
          <label className="flex items-start gap-3 sm:col-span-2">
            <Switch
              checked={form.known}
              disabled={disabled || (mayEdit.limits === 'stricter' && !known)}
              onCheckedChange={(value) => edit('known', value)}
              aria-label={`${name} is known here`}
            />
            <span className="text-sm">
              <span className="block font-medium">{name} is known here</span>
              <span className="text-[13px] text-muted">
                {known
                  ? 'Every signal is traded at full size.'
                  : `The first ${limits.firstSignals} signals are traded smaller; ${signals} ${signals === 1 ? 'was' : 'were'} counted so far.`}
              </span>
            </span>
          </label>
        </CardBody>
      </Card>
      {disabled ? null : <SaveBar count={changed} isSaving={change.isPending} nothing="These are the limits now." onDiscard={clear} />}
    </form>
  );
}
