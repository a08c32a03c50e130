import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, ReceiptText } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { SubSections } from '../../../components/layout/sub-sections.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { ErrorState } from '../../../components/state/error-state.tsx';
import { LoadMore } from '../../../components/state/load-more.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { SkeletonRows } from '../../../components/ui/skeleton.tsx';
import { toUrl } from '../../../lib/api/to-url.ts';
import { useHasRole } from '../../session/api/use-me.ts';
import { receiptsQuery } from '../api/receipt-query.ts';
import { isFiltered, toReceiptQuery, type ReceiptFilter } from '../receipt-filter.ts';
import { ReceiptFilters } from './receipt-filters.tsx';
import { ReceiptsTable } from './receipts-table.tsx';

/** Every decision with its reason, to look through and to take away. */
export function ReceiptsPage() {
  const filter = useSearch({ from: '/receipts' });
  const navigate = useNavigate({ from: '/receipts' });
  const receipts = useInfiniteQuery(receiptsQuery(filter));
  const items = receipts.data?.pages.flatMap((page) => page.items) ?? [];
  const narrow = (search: ReceiptFilter) => void navigate({ search, replace: true });
  return (
    <Page
      title="Receipts"
      hint="Every decision with its reason, newest first. The filters stand in the address; the downloads hold what they leave."
      action={<Downloads filter={filter} />}
    >
      <SubSections of="/feed" />
      <Card>
        <ReceiptFilters filter={filter} onChange={narrow} />
        {receipts.isPending ? <SkeletonRows rows={8} /> : null}
        {receipts.isError && items.length === 0 ? <ErrorState error={receipts.error} onRetry={() => void receipts.refetch()} /> : null}
        {receipts.isSuccess && items.length === 0 ? <NoReceipts filtered={isFiltered(filter)} onClear={() => narrow({})} /> : null}
        {items.length > 0 ? <ReceiptsTable receipts={items} /> : null}
        <LoadMore query={receipts} />
      </Card>
    </Page>
  );
}

/** A line for each rule, for spreadsheets; or each receipt whole, with its trade. */
function Downloads({ filter }: { readonly filter: ReceiptFilter }) {
  const query = toReceiptQuery(filter);
  return (
    <div className="flex gap-2">
      {(['CSV', 'JSON'] as const).map((format) => (
        <Button key={format} asChild>
          <a href={toUrl(`/api/receipts.${format.toLowerCase()}`, {}, query)} download>
            <Download /> {format}
          </a>
        </Button>
      ))}
    </div>
  );
}

function NoReceipts({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const isTrader = useHasRole('trader');
  if (filtered) {
    return (
      <EmptyState icon={ReceiptText} title="No receipt fits these filters" action={<Button onClick={onClear}>Clear filters</Button>}>
        Widen the dates or take a filter away.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ReceiptText} title="No receipts yet">
      {isTrader
        ? 'Each signal of a provider you copy leaves a receipt here, whether it was followed or not.'
        : 'A message that could not be followed leaves a receipt here; what it meant for a trader is that trader’s own.'}
    </EmptyState>
  );
}
