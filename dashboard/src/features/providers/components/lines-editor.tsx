import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { Input } from '../../../components/ui/input.tsx';
import type { ProfilePartProps } from './profile-parts.ts';

/** Footers, slogans and advertisements that are not read. */
export function LinesEditor({ form: { ignoreLines }, errors, disabled, onEdit }: ProfilePartProps) {
  return (
    <Card>
      <CardHeader
        title="Lines to ignore"
        hint="A line that contains one of these is not read: a footer, a slogan, an advertisement. Capitals do not matter."
      />
      <CardBody className="grid grid-cols-1 gap-3">
        {ignoreLines.length === 0 ? <p className="text-sm text-muted">None. Every line is read.</p> : null}
        {ignoreLines.map((line, place) => {
          const error = errors[`ignoreLines.${place}`];
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a line has no other identity while it is typed
            <div key={place} className="grid grid-cols-1 gap-1">
              <div className="flex items-center gap-2">
                <Input
                  aria-label={`Line ${place + 1}`}
                  aria-invalid={error !== undefined}
                  autoComplete="off"
                  disabled={disabled}
                  value={line}
                  onChange={(event) => onEdit({ ignoreLines: ignoreLines.map((one, at) => (at === place ? event.target.value : one)) })}
                />
                {disabled ? null : (
                  <Button
                    variant="ghost"
                    size="icon"
                    aria-label={`Remove line ${place + 1}`}
                    onClick={() => onEdit({ ignoreLines: ignoreLines.filter((_, at) => at !== place) })}
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
            <Button size="small" disabled={ignoreLines.length >= 100} onClick={() => onEdit({ ignoreLines: [...ignoreLines, ''] })}>
              <Plus /> Add a line
            </Button>
          </div>
        )}
        {errors.ignoreLines ? <p className="text-[13px] text-loss">{errors.ignoreLines}</p> : null}
      </CardBody>
    </Card>
  );
}
