import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody } from '../../../components/ui/card.tsx';
import { Field, Input } from '../../../components/ui/input.tsx';
import { traceQuery } from '../api/admin-queries.ts';
import { TraceSteps } from './trace-steps.tsx';

/** Everything that happened to one message, by its Discord id. */
export function TraceTab() {
  const { messageId } = useSearch({ from: '/admin' });
  const navigate = useNavigate({ from: '/admin' });
  const [text, setText] = useState(messageId ?? '');
  const [error, setError] = useState<string>();
  const search = (event: FormEvent) => {
    event.preventDefault();
    const isId = /^\d{15,21}$/.test(text.trim());
    setError(isId ? undefined : 'A Discord message id has 15 to 21 digits');
    if (isId) void navigate({ search: { tab: 'trace', messageId: text.trim() } });
  };
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4 lg:gap-5">
      <Card>
        <CardBody className="pt-4">
          <form onSubmit={search} noValidate>
            <Field label="Message id" hint="In Discord: right-click a message, “Copy message ID”" error={error}>
              {(ids) => (
                <div className="flex gap-2">
                  <Input
                    {...ids}
                    inputMode="numeric"
                    className="tabular-nums"
                    value={text}
                    onChange={(event) => setText(event.target.value)}
                  />
                  <Button type="submit" variant="primary">
                    <Search /> Trace
                  </Button>
                </div>
              )}
            </Field>
          </form>
        </CardBody>
      </Card>
      {messageId ? (
        <Trace messageId={messageId} />
      ) : (
        <EmptyState icon={Search} title="From message to fills">
          Enter the id of a message to see when it was read, what was decided for each copier, and what the venue answered.
        </EmptyState>
      )}
    </div>
  );
}

function Trace({ messageId }: { readonly messageId: string }) {
  const trace = useQuery(traceQuery(messageId));
  return <QueryState query={trace}>{(data) => <TraceSteps trace={data} />}</QueryState>;
}
