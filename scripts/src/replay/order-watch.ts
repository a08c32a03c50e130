import type { PaperAccountState, PaperIntent, PaperOrder } from '@trade-executor/domain/matching/paper-account';
import type { Trade } from '@trade-executor/domain/trade/trade';

/** Compares what trades wanted with what the venue got, order by order. */
export type OrderWatch = {
  /** @param trades those that have come to an end @param accounts theirs, before the venue forgets the orders */
  compare(trades: readonly Trade[], accounts: readonly PaperAccountState[]): void;
  /** Client order ids that the venue has twice, or with another content than the trade, or that two trades use. */
  duplicates(): number;
};

export function createOrderWatch(): OrderWatch {
  const wantedBy = new Map<string, string>();
  const venueIds = new Map<string, string>();
  const duplicates = new Set<string>();

  function watchVenue({ intent: { clientOrderId }, venueOrderId }: PaperOrder): void {
    const before = venueIds.get(clientOrderId);
    if (before !== undefined && before !== venueOrderId) duplicates.add(clientOrderId);
    venueIds.set(clientOrderId, venueOrderId);
  }

  function watchTrade(trade: Trade, placed: ReadonlyMap<string, PaperOrder>): void {
    const ids = trade.orders.map(({ intent }) => intent.clientOrderId);
    for (const [place, { intent }] of trade.orders.entries()) {
      const { clientOrderId } = intent;
      const owner = wantedBy.get(clientOrderId) ?? trade.tradeId;
      wantedBy.set(clientOrderId, owner);
      const order = placed.get(clientOrderId);
      const differs = order !== undefined && contentOf(order.intent) !== contentOf(intent);
      if (owner !== trade.tradeId || differs || ids.indexOf(clientOrderId) !== place) duplicates.add(clientOrderId);
    }
  }

  return {
    compare(trades, accounts) {
      for (const account of accounts) {
        const orders = [...account.endedOrders, ...account.openOrders];
        for (const order of orders) watchVenue(order);
        const placed = new Map(orders.map((order) => [order.intent.clientOrderId, order]));
        for (const trade of trades) if (trade.accountId === account.accountId) watchTrade(trade, placed);
      }
    },
    duplicates: () => duplicates.size,
  };
}

function contentOf({ symbol, side, type, quantity, limitPrice, triggerPrice, reduceOnly, positionSide, leverage }: PaperIntent): string {
  return JSON.stringify([symbol, side, type, quantity, limitPrice, triggerPrice, reduceOnly, positionSide, leverage].map(String));
}
