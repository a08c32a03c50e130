import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { leverageWords } from '../../../lib/leverage-words.ts';
import { tradeQuery } from '../api/trade-queries.ts';
import { CloseTrade } from './close-trade.tsx';
import { StageBadge } from './stage-badge.tsx';
import { TradeChartCard } from './trade-chart-card.tsx';
import { TradeFigures } from './trade-figures.tsx';
import { TradeLegs } from './trade-legs.tsx';
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
            {trade.adopted ? <Badge tone="warn">Changed by hand: yours alone</Badge> : null}
            <span>
              {trade.providerName} · {leverageWords(trade)}
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

/** Two columns side by side; on a phone one, with what matters first: chart, figures, what happened, then the records. */
function TradeBody({ detail }: { readonly detail: TradeDetail }) {
  const column = 'contents lg:grid lg:min-w-0 lg:grid-cols-1 lg:gap-5';
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px] lg:gap-5">
      <div className={column}>
        <div className="order-1">
          <TradeChartCard detail={detail} />
        </div>
        <div className="order-4 grid grid-cols-1 gap-4 lg:gap-5">
          <TradeLegs trade={detail.trade} />
          <TradeOrders orders={detail.trade.orders} />
        </div>
        <div className="order-5 grid grid-cols-1 gap-4 lg:gap-5">
          <TradeReceipts receipts={detail.receipts} />
        </div>
      </div>
      <div className={column}>
        <div className="order-2">
          <TradeFigures trade={detail.trade} />
        </div>
        <div className="order-3">
          <TradeTimeline timeline={detail.trade.timeline} />
        </div>
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
