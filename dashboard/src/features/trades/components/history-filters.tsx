import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { DayInput } from '../../../components/ui/day-input.tsx';
import { Select } from '../../../components/ui/select.tsx';
import { instrumentsQuery } from '../api/instruments-query.ts';
import { providersQuery } from '../../providers/api/provider-queries.ts';
import type { HistoryFilter } from '../history-filter.ts';

type HistoryFiltersProps = { readonly filter: HistoryFilter; readonly onChange: (filter: HistoryFilter) => void };

const ANY = 'any';

export function HistoryFilters({ filter, onChange }: HistoryFiltersProps) {
  const providers = useQuery(providersQuery).data?.items ?? [];
  const instruments = useQuery(instrumentsQuery).data?.items ?? [];
  const set = (change: { readonly [K in keyof HistoryFilter]?: HistoryFilter[K] | typeof ANY }) => {
    const merged = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ANY && value !== '');
    onChange(Object.fromEntries(merged) as HistoryFilter);
  };
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div
      role="search"
      aria-label="Filter trades"
      className="grid grid-cols-2 gap-2 border-b p-3 sm:flex sm:flex-wrap sm:items-center sm:px-5"
    >
      <Select
        label="State"
        value={filter.open ?? ANY}
        onChange={(open) => set({ open })}
        options={[
          { value: ANY, label: 'Open and closed' },
          { value: 'yes', label: 'Open' },
          { value: 'no', label: 'Closed' },
        ]}
      />
      <Select
        label="Side"
        value={filter.side ?? ANY}
        onChange={(side) => set({ side })}
        options={[
          { value: ANY, label: 'Long and short' },
          { value: 'long', label: 'Long' },
          { value: 'short', label: 'Short' },
        ]}
      />
      <Select
        label="Pair"
        value={filter.symbol ?? ANY}
        onChange={(symbol) => set({ symbol })}
        options={[{ value: ANY, label: 'Every pair' }, ...instruments.map(({ symbol }) => ({ value: symbol, label: symbol }))]}
      />
      <Select
        label="Provider"
        value={filter.providerId ?? ANY}
        onChange={(providerId) => set({ providerId })}
        options={[
          { value: ANY, label: 'Every provider' },
          ...providers.map(({ providerId, name }) => ({ value: providerId, label: name })),
        ]}
      />
      <DayInput label="From" value={filter.from} onChange={(from) => set({ from })} />
      <DayInput label="To" value={filter.to} onChange={(to) => set({ to })} />
      {isFiltered ? (
        <Button variant="ghost" size="small" onClick={() => onChange({})}>
          <X /> Clear filters
        </Button>
      ) : null}
    </div>
  );
}
