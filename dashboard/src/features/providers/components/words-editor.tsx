import { wordMeanings } from '@trade-executor/domain/signals/provider-profile';
import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { Input } from '../../../components/ui/input.tsx';
import { Select } from '../../../components/ui/select.tsx';
import { wordLabels } from '../profile-words.ts';
import type { ProfilePartProps } from './profile-parts.ts';

const options = wordMeanings.map((value) => ({ value, label: wordLabels[value] }));

/** Words, phrases and emoji of this provider alone. */
export function WordsEditor({ form: { words }, errors, disabled, onEdit }: ProfilePartProps) {
  const put = (place: number, change: Partial<(typeof words)[number]>) =>
    onEdit({ words: words.map((word, at) => (at === place ? { ...word, ...change } : word)) });
  return (
    <Card>
      <CardHeader
        title="Own words"
        hint="A word, phrase or emoji that means something only here, like “🟢” for long. It counts before what the languages know it as."
      />
      <CardBody className="grid grid-cols-1 gap-3">
        {words.length === 0 ? <p className="text-sm text-muted">None. Most providers need none.</p> : null}
        {words.map(({ phrase, means }, place) => {
          const error = errors[`words.${place}`];
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a word has no other identity while it is typed
            <div key={place} className="grid grid-cols-1 gap-1">
              <div className="flex items-center gap-2">
                <Input
                  className="min-w-0 flex-1"
                  aria-label={`Word ${place + 1}`}
                  aria-invalid={error !== undefined}
                  autoComplete="off"
                  disabled={disabled}
                  value={phrase}
                  onChange={(event) => put(place, { phrase: event.target.value })}
                />
                <span className="hidden text-sm text-muted sm:inline">means</span>
                <Select
                  label={`Meaning of word ${place + 1}`}
                  className="w-36 shrink-0"
                  disabled={disabled}
                  value={means}
                  options={options}
                  onChange={(meaning) => put(place, { means: meaning })}
                />
                {disabled ? null : (
                  <Button
                    variant="ghost"
                    size="icon"
                    aria-label={`Remove word ${place + 1}`}
                    onClick={() => onEdit({ words: words.filter((_, at) => at !== place) })}
                  >
                    <X />
                  </Button>
                )}
              </div>
              {error ? <p className="text-[13px] text-loss">{error}</p> : null}
            </div>
          );
        })}
        {disabled ? null : (
          <div>
            <Button
              size="small"
              disabled={words.length >= 100}
              onClick={() => onEdit({ words: [...words, { phrase: '', means: 'long' }] })}
            >
              <Plus /> Add a word
            </Button>
          </div>
        )}
        {errors.words ? <p className="text-[13px] text-loss">{errors.words}</p> : null}
      </CardBody>
    </Card>
  );
}
