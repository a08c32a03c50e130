import type { Trade } from '@trade-executor/domain/trade/trade';

/** What rests at the venue for a trade: "stop 0.087 @ 39000", sorted. */
export function liveOrders({ orders }: Trade): readonly string[] {
  return orders
    .filter(({ state }) => state.status === 'accepted' || state.status === 'partially_filled')
    .map(({ intent }) => `${intent.leg} ${intent.quantity.toFixed()} @ ${(intent.triggerPrice ?? intent.limitPrice)?.toFixed()}`)
    .sort();
}
