import type { ProfileSuggestionView } from '@trade-executor/contracts/api/profile-suggestion';
import { Sparkles } from 'lucide-react';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { useSuggestProfile } from '../api/use-change-provider.ts';
import { toProfileForm, type ProfileForm } from '../profile-form.ts';
import { fieldLabels, valueWords } from '../profile-words.ts';
import { Examples } from './suggestion-examples.tsx';
import { StillRefused } from './still-refused.tsx';

type SuggestionPanelProps = {
  readonly providerId: string;
  readonly form: ProfileForm;
  readonly onAccept: (edits: Partial<ProfileForm>) => void;
};

/** What past messages speak for; accepting writes into the form below, saving is the person's. */
export function SuggestionPanel({ providerId, form, onAccept }: SuggestionPanelProps) {
  const suggest = useSuggestProfile(providerId);
  const showProblem = useProblemToast();
  const ask = () => suggest.mutate(undefined, { onError: (error) => showProblem('No suggestion', error) });
  return (
    <Card>
      <CardHeader
        title="Suggest from past messages"
        hint="Reads the newest 500 messages of the channels and proposes what they show. You decide; nothing changes by itself."
      />
      <CardBody className="grid grid-cols-1 gap-4">
        <div>
          <Button size="small" onClick={ask} disabled={suggest.isPending}>
            <Sparkles /> {suggest.isPending ? 'Reading…' : suggest.data ? 'Suggest again' : 'Suggest'}
          </Button>
        </div>
        {suggest.data ? <Suggestions suggestion={suggest.data} form={form} onAccept={onAccept} /> : null}
      </CardBody>
    </Card>
  );
}

type SuggestionsProps = { readonly suggestion: ProfileSuggestionView } & Pick<SuggestionPanelProps, 'form' | 'onAccept'>;

function Suggestions({ suggestion, form, onAccept }: SuggestionsProps) {
  const { messages, suggested, undecided, before, after } = suggestion;
  const proposed = toProfileForm(suggestion.profile);
  const isSo = (field: keyof ProfileForm) => JSON.stringify(form[field]) === JSON.stringify(proposed[field]);
  const open = suggested.filter(({ field }) => !isSo(field));
  if (messages === 0) return <p className="text-sm text-muted">There are no messages yet. Ask again when some were posted.</p>;
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="text-sm">
        {messages} messages: {before.entry} orders, {before.instruction} instructions, {before.refusal} refused, {before.noise} of no
        matter.
      </p>
      {suggested.length === 0 ? <p className="text-sm text-muted">Too few of them show a habit; there is nothing to suggest.</p> : null}
      <ul className="grid grid-cols-1 divide-y" aria-label="Suggestions">
        {suggested.map(({ field, why, messages: count, examples }) => (
          <li key={field} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
            <div className="min-w-0 flex-1 basis-64">
              <p className="text-sm wrap-anywhere">
                <span className="text-muted">{fieldLabels[field]}:</span>{' '}
                <span className="font-medium">{valueWords(field, suggestion.profile)}</span>
              </p>
              <p className="text-[13px] text-muted">{why}</p>
              <Examples examples={examples} messages={count} />
            </div>
            {isSo(field) ? (
              <Badge tone="gain">As suggested</Badge>
            ) : (
              <Button size="small" aria-label={`Accept: ${fieldLabels[field]}`} onClick={() => onAccept({ [field]: proposed[field] })}>
                Accept
              </Button>
            )}
          </li>
        ))}
        {undecided.map(({ field, why, messages: count, examples }) => (
          <li key={field} className="py-3">
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <span className="text-muted">{fieldLabels[field]}:</span> <Badge tone="warn">The messages do not tell</Badge>
            </p>
            <p className="text-[13px] text-muted">{why}</p>
            <Examples examples={examples} messages={count} />
          </li>
        ))}
      </ul>
      {open.length > 1 ? (
        <div className="flex justify-end">
          <Button variant="primary" onClick={() => onAccept(Object.fromEntries(open.map(({ field }) => [field, proposed[field]])))}>
            Accept all {open.length}
          </Button>
        </div>
      ) : null}
      <StillRefused before={before} after={after} />
    </div>
  );
}
