import type { Store, StoredTrade, Telling } from '../../ports/store.ts';
import { splitEvents } from '../trade-events-kept.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type TradeVerbs = Pick<
  Store,
  | 'insertTrade'
  | 'findTrade'
  | 'findTradeByOrder'
  | 'saveTrade'
  | 'postponeAttention'
  | 'openTrades'
  | 'tradesOfSignal'
  | 'tradesOfMessage'
  | 'latestTrades'
  | 'dueTrades'
>;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byAge = ({ trade: a }: StoredTrade, { trade: b }: StoredTrade) => a.openedAt - b.openedAt || byText(a.tradeId, b.tradeId);

/** Trades; every write goes through `put`, which keeps the indexes in step. */
export function tradeVerbs(state: MemoryState): TradeVerbs {
  const put = (stored: StoredTrade, fencing: number, tellings: readonly Telling[]): void => {
    const { kept: trade, moved } = splitEvents(stored.trade);
    const { tradeId } = trade;
    if (moved.length > 0) state.tradeEvents.set(tradeId, freezeDeep([...(state.tradeEvents.get(tradeId) ?? []), ...moved]));
    state.trades.set(tradeId, freezeDeep({ stored: { ...stored, trade }, fencing }));
    if (tellings.length > 0) state.outboxes.set(tradeId, freezeDeep([...(state.outboxes.get(tradeId) ?? []), ...tellings]));
    if (trade.stage === 'closed') state.openTradeIds.delete(tradeId);
    else state.openTradeIds.add(tradeId);
    for (const { intent } of trade.orders) state.tradeIdsByOrder.set(intent.clientOrderId, tradeId);
  };
  const find = (tradeId: string | undefined): StoredTrade | null =>
    tradeId === undefined ? null : (state.trades.get(tradeId)?.stored ?? null);
  const filtered = (wanted: (stored: StoredTrade) => boolean): StoredTrade[] =>
    [...state.trades.values()].map(({ stored }) => stored).filter(wanted);
  return {
    async insertTrade(trade, nextAttentionAt, tellings) {
      const key = `${trade.signalId}/${trade.copierId}/${trade.round}`;
      if (state.trades.has(trade.tradeId) || state.tradeIdsByKey.has(key)) return false;
      state.tradeIdsByKey.set(key, trade.tradeId);
      put({ trade, version: 1, nextAttentionAt }, 0, tellings);
      return true;
    },
    async findTrade(tradeId) {
      return find(tradeId);
    },
    async findTradeByOrder(clientOrderId) {
      return find(state.tradeIdsByOrder.get(clientOrderId));
    },
    async saveTrade(lease, stored, tellings) {
      const row = state.trades.get(stored.trade.tradeId);
      if (row === undefined || row.stored.version !== stored.version) return false;
      if (row.stored.trade.accountId !== lease.accountId || row.fencing > lease.fencing) return false;
      put({ ...stored, version: stored.version + 1 }, lease.fencing, tellings);
      return true;
    },
    async postponeAttention(tradeId, version, nextAttentionAt) {
      const row = state.trades.get(tradeId);
      if (row?.stored.version === version) put({ ...row.stored, nextAttentionAt }, row.fencing, []);
    },
    async openTrades({ accountId, providerId, copierId }) {
      return [...state.openTradeIds]
        .flatMap((tradeId) => find(tradeId) ?? [])
        .filter(
          ({ trade }) =>
            (accountId === undefined || trade.accountId === accountId) &&
            (providerId === undefined || trade.providerId === providerId) &&
            (copierId === undefined || trade.copierId === copierId),
        )
        .toSorted(byAge);
    },
    async tradesOfSignal(signalId) {
      return filtered(({ trade }) => trade.signalId === signalId).toSorted(byAge);
    },
    async tradesOfMessage(channelId, messageId) {
      const signals = [...state.signals.values()].filter((signal) => signal.channelId === channelId && signal.messageId === messageId);
      const signalIds = new Set(signals.map(({ signalId }) => signalId));
      return filtered(({ trade }) => signalIds.has(trade.signalId)).toSorted(byAge);
    },
    async latestTrades(accountId, limit) {
      return filtered(({ trade }) => trade.accountId === accountId)
        .toSorted((a, b) => byAge(b, a))
        .slice(0, limit);
    },
    async dueTrades(now, limit) {
      return filtered(({ nextAttentionAt }) => nextAttentionAt !== null && nextAttentionAt <= now)
        .toSorted((a, b) => (a.nextAttentionAt ?? 0) - (b.nextAttentionAt ?? 0) || byText(a.trade.tradeId, b.trade.tradeId))
        .slice(0, limit);
    },
  };
}
