import { LAB_TEXT_LENGTH } from '@trade-executor/contracts/api/lab';
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody } from '../../../components/ui/card.tsx';
import { Field } from '../../../components/ui/input.tsx';
import { Select } from '../../../components/ui/select.tsx';
import { cn } from '../../../lib/cn.ts';
import { providersQuery } from '../../providers/api/provider-queries.ts';
import type { LabInput } from '../api/use-lab-reply.ts';
import { labExamples } from '../lab-examples.ts';

const DEFAULTS = 'defaults';

type LabFormProps = {
  readonly input: LabInput;
  readonly onChange: (input: LabInput) => void;
  /** Does not wait until the typing pauses. */
  readonly onSubmit: (input: LabInput) => void;
};

/** The message, whose it is and what it answers; Ctrl+Enter reads it at once. */
export function LabForm({ input, onChange, onSubmit }: LabFormProps) {
  const providers = useQuery(providersQuery).data?.items ?? [];
  return (
    <Card>
      <CardBody className="pt-4">
        <form
          className="grid grid-cols-1 gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit(input);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onSubmit(input);
          }}
        >
          <Field label="Message" hint="Read as you type; Ctrl+Enter reads it at once">
            {(ids) => (
              <TextArea {...ids} rows={7} value={input.text} onChange={(event) => onChange({ ...input, text: event.target.value })} />
            )}
          </Field>
          <ul aria-label="Examples" className="-mt-1 flex flex-wrap gap-2">
            {labExamples.map(({ name, text }) => (
              <li key={name}>
                <Button size="small" onClick={() => onSubmit({ ...input, text })}>
                  {name}
                </Button>
              </li>
            ))}
          </ul>
          <div className="grid grid-cols-1 gap-1.5">
            <span className="text-sm font-medium">Written by</span>
            <Select
              label="Written by"
              value={input.providerId ?? DEFAULTS}
              onChange={(value) => onSubmit({ ...input, providerId: value === DEFAULTS ? null : value })}
              options={[
                { value: DEFAULTS, label: 'Nobody in particular: the defaults' },
                ...providers.map(({ providerId, name }) => ({ value: providerId, label: name })),
              ]}
            />
          </div>
          <Field label="In reply to" hint="The words of the message it answers, if it is a reply">
            {(ids) => (
              <TextArea {...ids} rows={2} value={input.replyTo} onChange={(event) => onChange({ ...input, replyTo: event.target.value })} />
            )}
          </Field>
          <Button type="submit" variant="primary" className="justify-self-start" disabled={input.text.trim() === ''}>
            Read it
          </Button>
        </form>
      </CardBody>
    </Card>
  );
}

function TextArea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      maxLength={LAB_TEXT_LENGTH}
      spellCheck={false}
      className={cn(
        'w-full resize-y rounded-lg border border-line-strong/60 bg-surface px-3 py-2 text-sm placeholder:text-muted',
        className,
      )}
      {...props}
    />
  );
}
