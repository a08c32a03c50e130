import { FlaskConical } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Page } from '../../../components/layout/page.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { ErrorState } from '../../../components/state/error-state.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { SkeletonRows } from '../../../components/ui/skeleton.tsx';
import { cn } from '../../../lib/cn.ts';
import { useLabReply, type LabInput } from '../api/use-lab-reply.ts';
import { LabForm } from './lab-form.tsx';
import { LabResult } from './lab-result.tsx';

const TYPING_PAUSE_MS = 500;
const nothing: LabInput = { text: '', replyTo: '', providerId: null };

/** A message in, what it means and what it would do out; no order. */
export function LabPage() {
  const [input, setInput] = useState(nothing);
  const [asked, setAsked] = useState(nothing);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(input), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [input]);
  const reply = useLabReply(asked);
  const submit = (wanted: LabInput) => {
    setInput(wanted);
    setAsked(wanted);
    if (wanted === asked) void reply.refetch();
  };
  return (
    <Page title="Signal lab" hint="Paste a message: how it is read, and what your copiers would do with it now. No order is placed.">
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <LabForm input={input} onChange={setInput} onSubmit={submit} />
        <div aria-busy={reply.isFetching} className={cn(reply.isPlaceholderData && 'opacity-70')}>
          <Outcome reply={reply} asked={asked} />
        </div>
      </div>
    </Page>
  );
}

function Outcome({ reply, asked }: { readonly reply: ReturnType<typeof useLabReply>; readonly asked: LabInput }) {
  if (asked.text.trim() === '')
    return (
      <Card>
        <EmptyState icon={FlaskConical} title="Nothing to read yet">
          Paste a message, or try one of the examples.
        </EmptyState>
      </Card>
    );
  if (reply.isError)
    return (
      <Card>
        <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />
      </Card>
    );
  return reply.data ? <LabResult text={reply.data.text} reply={reply.data.reply} /> : <SkeletonRows rows={6} />;
}
