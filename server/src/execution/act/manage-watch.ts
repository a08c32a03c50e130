import type { UnixMs } from '@trade-executor/domain/time';
import type { Quote } from '@trade-executor/domain/instruments/instrument';
import { frameMs } from '@trade-executor/domain/trade/manage/candle-frame';
import { isManaged } from '@trade-executor/domain/trade/manage/is-managed';
import type { MarketLook } from '@trade-executor/domain/trade/manage/market-look';
import type { Trade } from '@trade-executor/domain/trade/trade';

/** Remembers the trades that are looked at with each price, and the last price of each symbol, so that a candle's close is known. */
export type ManageWatch = {
  observe(trade: Trade): void;
  /** Trades that are open, managed or not. */
  open(): readonly Trade[];
  managed(): readonly Trade[];
  /** Candles of the frames in use that closed since the last look at the symbol, with the price that was the last one before. */
  closedCandles(quote: Quote, now: UnixMs): MarketLook['closedCandles'];
};

export function createManageWatch(): ManageWatch {
  const trades = new Map<string, Trade>();
  const lastLooks = new Map<string, { readonly quote: Quote; readonly at: UnixMs }>();

  return {
    observe(trade) {
      if (trade.stage === 'closed') trades.delete(trade.tradeId);
      else trades.set(trade.tradeId, trade);
    },
    open: () => [...trades.values()],
    managed: () => [...trades.values()].filter(isManaged),
    closedCandles(quote, now) {
      const before = lastLooks.get(quote.symbol);
      lastLooks.set(quote.symbol, { quote, at: now });
      if (before === undefined) return [];
      const frames = new Set([...trades.values()].flatMap(({ plan }) => plan.management.softStop?.candle ?? []));
      return [...frames].flatMap((frame) => {
        const length = frameMs(frame);
        const closed = length !== null && Math.floor(before.at / length) < Math.floor(now / length);
        return closed ? [{ frame, close: before.quote.last }] : [];
      });
    },
  };
}
