import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, History } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { ErrorState } from '../../../components/state/error-state.tsx';
import { LoadMore } from '../../../components/state/load-more.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { SkeletonRows } from '../../../components/ui/skeleton.tsx';
import { toUrl } from '../../../lib/api/to-url.ts';
import { useHasRole } from '../../session/api/use-me.ts';
import { tradesQuery } from '../api/trade-queries.ts';
import { toTradeQuery } from '../history-filter.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryTable } from './history-table.tsx';

export function HistoryPage() {
  const filter = useSearch({ from: '/trades' });
  const navigate = useNavigate({ from: '/trades' });
  const trades = useInfiniteQuery(tradesQuery(filter));
  const isTrader = useHasRole('trader');
  const items = trades.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page
      title="History"
      hint="Every trade, newest first. Filters stand in the address, so a view can be kept or shared."
      action={
        <Button asChild>
          <a href={toUrl('/api/trades.csv', {}, toTradeQuery(filter))} download>
            <Download /> CSV
          </a>
        </Button>
      }
    >
      <Card>
        <HistoryFilters filter={filter} onChange={(search) => void navigate({ search, replace: true })} />
        {trades.isPending ? <SkeletonRows rows={8} /> : null}
        {trades.isError && items.length === 0 ? <ErrorState error={trades.error} onRetry={() => void trades.refetch()} /> : null}
        {trades.isSuccess && items.length === 0 ? (
          <EmptyState
            icon={History}
            title={isFiltered ? 'No trade fits these filters' : 'No trades yet'}
            action={isFiltered ? <Button onClick={() => void navigate({ search: {} })}>Clear filters</Button> : undefined}
          >
            {isFiltered
              ? 'Widen the dates or take a filter away.'
              : `${isTrader ? 'Your' : 'The'} first trade appears here as soon as a call passes ${isTrader ? 'your' : 'a trader’s'} rules.`}
          </EmptyState>
        ) : null}
        {items.length > 0 ? <HistoryTable trades={items} /> : null}
        <LoadMore query={trades} />
      </Card>
    </Page>
  );
}
