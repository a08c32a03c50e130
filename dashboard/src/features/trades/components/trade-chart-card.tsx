import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import { useQuery } from '@tanstack/react-query';
import { CandlestickChart } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { useMe } from '../../session/api/use-me.ts';
import { candlesQuery } from '../api/candles-query.ts';
import { candleWindow } from '../candle-window.ts';
import { ChartLegend } from './chart-legend.tsx';

const TradeChart = lazy(() => import('./trade-chart.tsx').then((chart) => ({ default: chart.TradeChart })));

export function TradeChartCard({ detail }: { readonly detail: TradeDetail }) {
  const { trade } = detail;
  const { marketNow } = useMe();
  const window = candleWindow(trade.openedAt, trade.closedAt, Math.max(marketNow, trade.timeline.at(-1)?.at ?? 0));
  const candles = useQuery(candlesQuery({ symbol: trade.symbol, ...window }));
  return (
    <Card>
      <CardHeader title={`${trade.symbol} · ${window.timeframe}`} action={<ChartLegend />} />
      <div className="h-72 sm:h-96">
        <QueryState query={candles} skeleton={<Skeleton className="mx-4 h-[90%]" />}>
          {(data) =>
            data.candles.length === 0 ? (
              <EmptyState icon={CandlestickChart} title="No candles for this time">
                The price feed has none of {trade.symbol} then. The timeline and orders below tell the whole story.
              </EmptyState>
            ) : (
              <Suspense fallback={<Skeleton className="mx-4 h-[90%]" />}>
                <TradeChart detail={detail} candles={data.candles} timeframe={data.timeframe} />
              </Suspense>
            )
          }
        </QueryState>
      </div>
    </Card>
  );
}
