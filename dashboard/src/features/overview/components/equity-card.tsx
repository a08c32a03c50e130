import type { Overview } from '@trade-executor/contracts/api/overview';
import { decimal } from '@trade-executor/domain/decimal';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { LineChart } from 'lucide-react';
import { Signed } from '../../../components/figures/signed.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { cn } from '../../../lib/cn.ts';
import { Select } from '../../../components/ui/select.tsx';
import { shortId } from '../../../lib/short-id.ts';
import { equityQuery } from '../api/overview-queries.ts';
import { equityRanges, rangeStart, type EquityRange } from '../equity-ranges.ts';

const EquityChart = lazy(() => import('./equity-chart.tsx').then((chart) => ({ default: chart.EquityChart })));

export function EquityCard({ overview }: { readonly overview: Overview }) {
  const { accountIds, asset, marketNow } = overview;
  const [range, setRange] = useState<EquityRange>(equityRanges[1]);
  const [accountId, setAccountId] = useState(accountIds[0] ?? '');
  const equity = useQuery({ ...equityQuery(accountId, rangeStart(range, marketNow)), enabled: accountId !== '' });
  const points = equity.data?.points ?? [];
  const [first, last] = [points.at(0), points.at(-1)];
  return (
    <Card>
      <CardHeader
        title="Equity curve"
        hint={
          first && last ? (
            <>
              <Signed value={decimal(last.equity).minus(decimal(first.equity)).toFixed()} asset={asset} /> in the {range.label}
            </>
          ) : (
            `In the ${range.label}`
          )
        }
        action={
          <div className="flex flex-wrap items-center gap-2">
            {accountIds.length > 1 ? (
              <Select
                label="Account"
                value={accountId}
                onChange={setAccountId}
                options={accountIds.map((id) => ({ value: id, label: `Account ${shortId(id)}` }))}
              />
            ) : null}
            <RangePicker range={range} onChange={setRange} />
          </div>
        }
      />
      <div className="h-64 px-1 pb-3 sm:px-3">
        <QueryState query={equity} skeleton={<Skeleton className="mx-4 h-56" />}>
          {({ points: shown }) =>
            shown.length < 2 ? (
              <EmptyState icon={LineChart} title="The curve starts here">
                Equity is noted each minute and at each close. Come back in a few minutes.
              </EmptyState>
            ) : (
              <Suspense fallback={<Skeleton className="mx-4 h-56" />}>
                <EquityChart points={shown} asset={asset} />
              </Suspense>
            )
          }
        </QueryState>
      </div>
    </Card>
  );
}

function RangePicker({ range, onChange }: { readonly range: EquityRange; readonly onChange: (range: EquityRange) => void }) {
  return (
    <div role="group" aria-label="Range" className="flex rounded-lg bg-sunken p-0.5">
      {equityRanges.map((option) => (
        <button
          key={option.name}
          type="button"
          aria-pressed={option === range}
          aria-label={`${option.name}, ${option.label}`}
          onClick={() => onChange(option)}
          className={cn('h-8 rounded-md px-3 text-[13px] font-medium text-muted', option === range && 'bg-surface text-ink shadow-sm')}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
}
