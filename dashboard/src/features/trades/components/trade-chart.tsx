import type { Candle, Timeframe } from '@trade-executor/contracts/api/market';
import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import { useEffect, useRef } from 'react';
import { formatPrice } from '../../../lib/format-number.ts';
import { useIsDark } from '../../../lib/theme.ts';
import { createTradeChart, type TradeChartHandle } from '../chart/create-trade-chart.ts';

type TradeChartProps = { readonly detail: TradeDetail; readonly candles: readonly Candle[]; readonly timeframe: Timeframe };

/** Candles with what the trade did on them. Drawn on a canvas, hence the words for those who cannot see it. */
export function TradeChart({ detail, candles, timeframe }: TradeChartProps) {
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<TradeChartHandle>(null);
  const isDark = useIsDark();

  useEffect(() => {
    if (!container.current) return;
    const made = createTradeChart(container.current);
    chart.current = made;
    return () => {
      chart.current = null;
      made.remove();
    };
  }, [isDark]);

  useEffect(() => chart.current?.draw({ detail, candles, timeframe }), [detail, candles, timeframe, isDark]);

  const { trade, fills, stopLevels } = detail;
  const words = [
    `${trade.symbol} from ${formatPrice(candles.at(0)?.open ?? '0')} to ${formatPrice(candles.at(-1)?.close ?? '0')}`,
    `${fills.length} fills`,
    `stop set ${stopLevels.length} times, now ${formatPrice(trade.stopLoss)}`,
  ].join('; ');
  return (
    <figure className="relative h-full w-full">
      <figcaption className="sr-only">{words}</figcaption>
      <div ref={container} className="h-full w-full" />
    </figure>
  );
}
