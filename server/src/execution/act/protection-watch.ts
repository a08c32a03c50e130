import type { UnixMs } from '@trade-executor/domain/time';
import { unprotectedQuantity } from '@trade-executor/domain/trade/protection';
import type { Trade } from '@trade-executor/domain/trade/trade';

/** D: how long a position may be without a live stop, from the moment that we learn of its fill. */
export const UNPROTECTED_LIMIT_MS = 5_000;

/** Remembers since when (wall clock) each trade is without full protection. */
export type ProtectionWatch = {
  observe(trade: Trade, now: UnixMs): void;
  /** Trades unprotected for longer than D. */
  overdue(now: UnixMs): readonly { readonly tradeId: string; readonly accountId: string }[];
  unprotectedCount(): number;
  /** The longest time that any trade was unprotected, those still so included. */
  longestMs(now: UnixMs): number;
};

export function createProtectionWatch(): ProtectionWatch {
  const since = new Map<string, { readonly at: UnixMs; readonly accountId: string }>();
  let longest = 0;

  return {
    observe(trade, now) {
      const start = since.get(trade.tradeId);
      if (unprotectedQuantity(trade).gt('0')) {
        if (!start) since.set(trade.tradeId, { at: now, accountId: trade.accountId });
        return;
      }
      if (!start) return;
      longest = Math.max(longest, now - start.at);
      since.delete(trade.tradeId);
    },
    overdue: (now) =>
      [...since].filter(([, { at }]) => now - at > UNPROTECTED_LIMIT_MS).map(([tradeId, { accountId }]) => ({ tradeId, accountId })),
    unprotectedCount: () => since.size,
    longestMs: (now) => Math.max(longest, ...[...since.values()].map(({ at }) => now - at)),
  };
}
