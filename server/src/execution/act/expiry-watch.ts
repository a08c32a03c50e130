import type { UnixMs } from '@trade-executor/domain/time';
import type { Trade } from '@trade-executor/domain/trade/trade';

type Waiting = { readonly tradeId: string; readonly accountId: string; readonly expiresAt: UnixMs };

/** Remembers until when (market time) each trade may still enter, so that nobody has to read all trades to know. */
export type ExpiryWatch = {
  observe(trade: Trade): void;
  /** Trades whose entry time is over at this market time. */
  due(marketNow: UnixMs): readonly Waiting[];
};

export function createExpiryWatch(): ExpiryWatch {
  const waiting = new Map<string, Waiting>();
  return {
    observe({ tradeId, accountId, stage, entriesEnded, plan }) {
      if (stage === 'closed' || entriesEnded) waiting.delete(tradeId);
      else waiting.set(tradeId, { tradeId, accountId, expiresAt: plan.entryExpiresAt });
    },
    due: (marketNow) => [...waiting.values()].filter(({ expiresAt }) => expiresAt <= marketNow),
  };
}
