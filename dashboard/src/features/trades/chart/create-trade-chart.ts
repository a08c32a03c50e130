import type { Candle, Timeframe } from '@trade-executor/contracts/api/market';
import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  LineSeries,
  LineStyle,
  LineType,
  type UTCTimestamp,
} from 'lightweight-charts';
import { toPlot } from '../../../lib/format-number.ts';
import { chartColours } from './chart-colours.ts';
import { fillMarks } from './fill-marks.ts';
import { pricePrecision } from './price-precision.ts';
import { levelLines } from './level-lines.ts';

type Drawing = { readonly detail: TradeDetail; readonly candles: readonly Candle[]; readonly timeframe: Timeframe };
export type TradeChartHandle = { draw(drawing: Drawing): void; remove(): void };

const toTime = (ms: number) => (ms / 1000) as UTCTimestamp;

/** A chart in `container`, in the theme's colours at this moment; made anew when the theme changes. */
export function createTradeChart(container: HTMLElement): TradeChartHandle {
  const colours = chartColours(container);
  const chart = createChart(container, {
    autoSize: true,
    layout: {
      background: { color: 'transparent' },
      textColor: colours.muted,
      fontFamily: getComputedStyle(container).fontFamily,
      fontSize: 12,
    },
    grid: { vertLines: { visible: false }, horzLines: { color: colours.line } },
    rightPriceScale: { borderVisible: false, scaleMargins: { top: 0.1, bottom: 0.08 } },
    timeScale: { borderVisible: false, timeVisible: true, secondsVisible: false, rightOffset: 6 },
    handleScroll: { vertTouchDrag: false },
    handleScale: { mouseWheel: false },
  });
  const candleSeries = chart.addSeries(CandlestickSeries, {
    upColor: colours.gain,
    downColor: colours.loss,
    wickUpColor: colours.gain,
    wickDownColor: colours.loss,
    borderVisible: false,
    priceLineVisible: false,
  });
  const marks = createSeriesMarkers(candleSeries, []);
  let lines: ReturnType<typeof addLine>[] = [];
  let isFitted = false;

  function addLine(colour: string, style: LineStyle, title: string) {
    return chart.addSeries(LineSeries, {
      color: colour,
      lineWidth: 2,
      lineStyle: style,
      lineType: LineType.WithSteps,
      title,
      priceLineVisible: false,
      crosshairMarkerVisible: false,
      // Levels far away must not squeeze the candles flat, but those of the trade shall be seen: the scale follows all of them.
    });
  }

  return {
    draw({ detail, candles, timeframe }) {
      const { precision, minMove } = pricePrecision(detail.trade.stopLoss);
      const priceFormat = { type: 'price', precision, minMove } as const;
      candleSeries.applyOptions({ priceFormat });
      candleSeries.setData(
        candles.map(({ at, open, high, low, close }) => ({
          time: toTime(at),
          open: toPlot(open),
          high: toPlot(high),
          low: toPlot(low),
          close: toPlot(close),
        })),
      );
      marks.setMarkers(fillMarks({ fills: detail.fills, candles, timeframe, colours }));
      for (const line of lines) chart.removeSeries(line);
      lines = levelLines({ detail, candles, timeframe }).map(({ kind, title, points }) => {
        const colour = { entry: colours.ink, stop: colours.loss, target: colours.gain }[kind];
        const line = addLine(colour, kind === 'target' ? LineStyle.Dashed : LineStyle.Solid, title);
        line.applyOptions({ priceFormat, lineWidth: kind === 'stop' ? 2 : 1 });
        line.setData(points.map(({ at, price }) => ({ time: toTime(at), value: toPlot(price) })));
        return line;
      });
      if (!isFitted) chart.timeScale().fitContent();
      isFitted = true;
    },
    remove: () => chart.remove(),
  };
}
