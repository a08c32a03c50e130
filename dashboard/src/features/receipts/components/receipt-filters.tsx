import { useQuery } from '@tanstack/react-query';
import { coinOf } from '@trade-executor/domain/instruments/coin-name';
import { SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { DayInput } from '../../../components/ui/day-input.tsx';
import { Select } from '../../../components/ui/select.tsx';
import { cn } from '../../../lib/cn.ts';
import { providersQuery } from '../../providers/api/provider-queries.ts';
import { instrumentsQuery } from '../../trades/api/instruments-query.ts';
import { changeFilter, isFiltered, type ReceiptFilter } from '../receipt-filter.ts';
import { codeOptions, subjectOptions, verdictOptions } from '../receipt-words.ts';
import { CoinInput } from './coin-input.tsx';

type ReceiptFiltersProps = { readonly filter: ReceiptFilter; readonly onChange: (filter: ReceiptFilter) => void };

const ANY = 'any';
const orNothing = <Value extends string>(value: Value | typeof ANY): Value | '' => (value === ANY ? '' : value);

export function ReceiptFilters({ filter, onChange }: ReceiptFiltersProps) {
  const providers = useQuery(providersQuery).data?.items ?? [];
  const instruments = useQuery(instrumentsQuery).data?.items ?? [];
  const { subject, providerId, coin, from, to } = filter;
  // Room is short on a phone: what is not in use waits there behind a button.
  const [more, setMore] = useState(isFiltered({ subject, providerId, coin, from, to }));
  const set = (change: Parameters<typeof changeFilter>[1]) => onChange(changeFilter(filter, change));
  return (
    <div
      role="search"
      aria-label="Filter receipts"
      className="grid grid-cols-2 gap-2 border-b p-3 sm:flex sm:flex-wrap sm:items-center sm:px-5"
    >
      <Select
        label="Verdict"
        value={filter.verdict ?? ANY}
        onChange={(verdict) => set({ verdict: orNothing(verdict) })}
        options={[{ value: ANY, label: 'Every verdict' }, ...verdictOptions]}
      />
      <Select
        label="Reason"
        value={filter.code ?? ANY}
        onChange={(code) => set({ code: orNothing(code) })}
        options={[{ value: ANY, label: 'Every reason' }, ...codeOptions]}
        className="min-w-0 [&>span:first-child]:truncate"
      />
      <div className={cn(more ? 'contents' : 'hidden', 'sm:contents')}>
        <Select
          label="About"
          value={filter.subject ?? ANY}
          onChange={(subject) => set({ subject: orNothing(subject) })}
          options={[{ value: ANY, label: 'About anything' }, ...subjectOptions]}
        />
        <Select
          label="Provider"
          value={filter.providerId ?? ANY}
          onChange={(providerId) => set({ providerId: orNothing(providerId) })}
          options={[
            { value: ANY, label: 'Every provider' },
            ...providers.map(({ providerId, name }) => ({ value: providerId, label: name })),
          ]}
          className="min-w-0 [&>span:first-child]:truncate"
        />
        <div className="col-span-2">
          <CoinInput
            value={filter.coin}
            coins={[...new Set(instruments.map(({ base }) => coinOf(base)))].toSorted()}
            onChange={(coin) => set({ coin })}
          />
        </div>
        <div className="contents sm:flex sm:gap-2">
          <DayInput label="From" value={filter.from} onChange={(from) => set({ from })} />
          <DayInput label="To" value={filter.to} onChange={(to) => set({ to })} />
        </div>
      </div>
      {more ? null : (
        <Button variant="ghost" size="small" className="justify-self-start sm:hidden" onClick={() => setMore(true)}>
          <SlidersHorizontal /> More filters
        </Button>
      )}
      {filter.copierId ? <Only what="one copier" onRemove={() => set({ copierId: '' })} /> : null}
      {filter.messageId ? <Only what="one message" onRemove={() => set({ messageId: '' })} /> : null}
      {isFiltered(filter) ? (
        <Button variant="ghost" size="small" onClick={() => onChange({})}>
          <X /> Clear filters
        </Button>
      ) : null}
    </div>
  );
}

/** A filter that a link set and no field shows. */
function Only({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  return (
    <Button size="small" onClick={onRemove} aria-label={`Not only of ${what}`}>
      Only of {what} <X />
    </Button>
  );
}
