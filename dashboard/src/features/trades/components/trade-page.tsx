import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { tradeQuery } from '../api/trade-queries.ts';
import { CloseTrade } from './close-trade.tsx';
import { StageBadge } from './stage-badge.tsx';
import { TradeChartCard } from './trade-chart-card.tsx';
import { TradeFigures } from './trade-figures.tsx';
import { TradeOrders } from './trade-orders.tsx';
import { TradeReceipts } from './trade-receipts.tsx';
import { TradeTimeline } from './trade-timeline.tsx';

export function TradePage() {
  const { tradeId } = useParams({ from: '/trades/$tradeId' });
  const detail = useQuery(tradeQuery(tradeId));
  const trade = detail.data?.trade;
  return (
    <Page
      title={trade ? `${trade.side === 'long' ? 'Long' : 'Short'} ${trade.base}/${trade.quote}` : 'Trade'}
      hint={
        trade ? (
          <span className="flex flex-wrap items-center gap-2">
            <StageBadge trade={trade} />
            {trade.paper ? <Badge>Paper</Badge> : <Badge tone="warn">Real money</Badge>}
            <span>
              {trade.providerName} · {trade.leverage}×
            </span>
          </span>
        ) : undefined
      }
      action={trade && trade.stage !== 'closed' ? <CloseTrade trade={trade} /> : null}
    >
      <QueryState query={detail} skeleton={<TradeSkeleton />}>
        {(data) => <TradeBody detail={data} />}
      </QueryState>
    </Page>
  );
}

function TradeBody({ detail }: { readonly detail: TradeDetail }) {
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px] lg:gap-5">
      <div className="grid min-w-0 grid-cols-1 gap-4 lg:gap-5">
        <TradeChartCard detail={detail} />
        <div className="lg:hidden">
          <TradeFigures trade={detail.trade} />
        </div>
        <TradeOrders orders={detail.trade.orders} />
        <TradeReceipts receipts={detail.receipts} />
      </div>
      <div className="grid min-w-0 grid-cols-1 gap-4 lg:gap-5">
        <div className="hidden lg:block">
          <TradeFigures trade={detail.trade} />
        </div>
        <TradeTimeline timeline={detail.trade.timeline} />
      </div>
    </div>
  );
}

function TradeSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid grid-cols-1 gap-4 lg:grid-cols-[1fr_340px] lg:gap-5">
      <Skeleton className="h-96 rounded-xl" />
      <Skeleton className="h-96 rounded-xl" />
    </div>
  );
}
