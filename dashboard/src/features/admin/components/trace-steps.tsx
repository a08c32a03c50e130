import type { MessageTrace } from '@trade-executor/contracts/internal/trace';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { formatClock, formatFullTime } from '../../../lib/format-time.ts';
import { traceSteps } from '../trace-steps.ts';

export function TraceSteps({ trace }: { readonly trace: MessageTrace }) {
  return (
    <Card>
      <CardHeader
        title={`Message of ${trace.message.providerName}`}
        hint="Messages and decisions by the wall clock, orders and fills by the market’s clock"
      />
      <ol>
        {traceSteps(trace).map(({ at, step, text, subjectId }, place) => (
          <li key={place} className="grid grid-cols-[4.5rem_1fr] gap-x-4 border-t px-4 py-3 text-sm sm:px-5">
            <time className="num text-[13px] leading-5 text-muted" dateTime={new Date(at).toISOString()} title={formatFullTime(at)}>
              {formatClock(at)}
            </time>
            <span className="min-w-0">
              <span className="font-medium">{step}</span> <span className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</span>
              {subjectId ? <code className="block truncate text-xs text-muted">{subjectId}</code> : null}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
