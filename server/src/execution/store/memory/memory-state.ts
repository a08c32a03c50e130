import type { Account } from '@trade-executor/domain/account';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Copier } from '@trade-executor/domain/copier';
import type { Decimal } from '@trade-executor/domain/decimal';
import type { Receipt } from '@trade-executor/domain/receipt';
import { defaultMarketLimits, type MarketLimits } from '@trade-executor/domain/risk/market-limits';
import type { NewPeak } from '@trade-executor/domain/risk/past-standing';
import type { HeardMessage } from '@trade-executor/domain/signals/drift/heard-message';
import type { Signal } from '@trade-executor/domain/signals/signal';
import type { UnixMs } from '@trade-executor/domain/time';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import type { Community, EquityMark, KeptHalt, Notification, Source, StoredMessage, StoredTrade, Telling } from '../../ports/store.ts';
import type { Trader } from '../store-facts.ts';

export type AccountRow = {
  readonly account: Account;
  readonly lease: { readonly owner: string | null; readonly fencing: number; readonly expiresAt: UnixMs };
};
export type TradeRow = { readonly stored: StoredTrade; readonly fencing: number };

/** One memory store's documents; the values are frozen, only the maps and sets change. */
export type MemoryState = {
  sourcesVersion: number;
  marketLimits: MarketLimits;
  readonly admins: Set<string>;
  readonly communities: Map<string, Community>;
  readonly sources: Map<string, Source>;
  readonly copiers: Map<string, Copier>;
  readonly traders: Map<string, Trader>;
  readonly accounts: Map<string, AccountRow>;
  readonly messages: Map<string, StoredMessage>;
  readonly signals: Map<string, Signal>;
  readonly trades: Map<string, TradeRow>;
  /** Of trades that are not closed. */
  readonly openTradeIds: Set<string>;
  /** Trade ids by (signalId, copierId, round). */
  readonly tradeIdsByKey: Map<string, string>;
  readonly tradeIdsByOrder: Map<string, string>;
  readonly tradeEvents: Map<string, readonly TradeEvent[]>;
  /** By account: one for each minute, oldest first, and the most that was ever earned. */
  readonly equity: Map<string, { readonly marks: readonly EquityMark[]; readonly peakEarned: Decimal }>;
  readonly halts: Map<string, KeptHalt>;
  /** By the halt for a drawdown whose lifting began it. */
  readonly newPeaks: Map<string, NewPeak & { readonly copierId: string; readonly accountId: string; readonly liftedAt: UnixMs }>;
  readonly heard: Map<string, { readonly providerId: string; readonly message: HeardMessage }>;
  readonly confirmations: Map<string, Confirmation>;
  readonly receipts: Map<string, Receipt>;
  /** By the trade, receipt, halt, confirmation or message that they were written with, oldest first. */
  readonly outboxes: Map<string, readonly Telling[]>;
  readonly notifications: Map<string, Notification>;
};

export function emptyState(): MemoryState {
  return {
    sourcesVersion: 0,
    marketLimits: defaultMarketLimits,
    admins: new Set(),
    communities: new Map(),
    sources: new Map(),
    copiers: new Map(),
    traders: new Map(),
    accounts: new Map(),
    messages: new Map(),
    signals: new Map(),
    trades: new Map(),
    openTradeIds: new Set(),
    tradeIdsByKey: new Map(),
    tradeIdsByOrder: new Map(),
    tradeEvents: new Map(),
    equity: new Map(),
    halts: new Map(),
    newPeaks: new Map(),
    heard: new Map(),
    confirmations: new Map(),
    receipts: new Map(),
    outboxes: new Map(),
    notifications: new Map(),
  };
}
