import type { ProviderStatistics } from '@trade-executor/contracts/api/provider-statistics';
import { useQuery } from '@tanstack/react-query';
import { Ago } from '../../../components/figures/time.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { haltsQuery } from '../../halts/api/halts-query.ts';
import { HaltDetails } from '../../halts/components/halt-details.tsx';
import { providerStatisticsQuery } from '../api/provider-queries.ts';
import { ReadingChart } from './reading-chart.tsx';

/** How a provider's messages are understood: the hold, the rate by day, what was refused and why, and the forms his calls have. */
export function ReadingCard({ providerId }: { readonly providerId: string }) {
  const statistics = useQuery(providerStatisticsQuery(providerId));
  const { data: halts } = useQuery(haltsQuery);
  const holds = (halts?.items ?? []).filter(({ scope, scopeId }) => scope === 'provider' && scopeId === providerId);
  return (
    <Card>
      <CardHeader title="How messages are understood" hint="Of what looks like a call, in the last 30 days." />
      {holds.map((halt) => (
        <HaltDetails key={halt.haltId} halt={halt} />
      ))}
      <CardBody>
        <QueryState query={statistics}>{(data) => <Reading statistics={data} />}</QueryState>
      </CardBody>
    </Card>
  );
}

function Reading({ statistics: { days, refusals, shapes } }: { readonly statistics: ProviderStatistics }) {
  if (days.length === 0) return <p className="text-sm text-muted">Nothing was said in this time.</p>;
  return (
    <div className="grid grid-cols-1 gap-5 text-sm">
      <ReadingChart days={days} />
      {refusals.length === 0 ? null : (
        <section>
          <h3 className="font-medium">Refused</h3>
          <ul className="mt-2 grid grid-cols-1 gap-2">
            {refusals.map(({ code, messages, examples }) => (
              <li key={code}>
                <details className="rounded-lg border px-3 py-2">
                  <summary className="cursor-pointer">
                    <code className="text-[13px]">{code}</code> · {messages} {messages === 1 ? 'message' : 'messages'}
                  </summary>
                  {examples.map(({ messageId, text, at }) => (
                    <blockquote
                      key={messageId}
                      className="mt-2 overflow-x-auto rounded-md bg-sunken px-3 py-2 text-[13px] whitespace-pre-wrap"
                    >
                      {text ?? '(not shown to you)'}
                      <Ago at={at} className="mt-1 block text-xs text-muted" />
                    </blockquote>
                  ))}
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="font-medium">Forms of the calls</h3>
        <ul className="mt-2 grid grid-cols-1 gap-1.5">
          {shapes.map(({ shape, messages, understood }) => (
            <li key={shape} className="flex items-baseline justify-between gap-4">
              <code className="min-w-0 truncate text-[13px] text-muted" title={shape}>
                {shape === '' ? '(free text)' : shape}
              </code>
              <span className="num shrink-0">
                {understood} of {messages}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
