import type { UnixMs } from '@trade-executor/domain/time';
import { unprotectedQuantity } from '@trade-executor/domain/trade/protection';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { AppEventOf } from './app-event.ts';

/** The event that says how a trade stands now. */
export function tradeChanged(trade: Trade, at: UnixMs): AppEventOf<'trade.changed'> {
  const { tradeId, accountId, communityId, providerId, stage } = trade;
  return {
    type: 'trade.changed',
    tradeId,
    accountId,
    communityId,
    providerId,
    stage,
    unresolvedOrders: trade.orders.filter(({ state }) => state.status === 'unresolved').length,
    unprotected: unprotectedQuantity(trade).gt('0'),
    leftInEmergency: trade.closeWanted === 'emergency' || trade.closeReason === 'emergency',
    at,
  };
}
