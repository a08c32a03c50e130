import { ZERO } from '@trade-executor/domain/decimal';
import { noManagement, type TradePlan } from '@trade-executor/domain/trade/plan';
import type { Position, Trade } from '@trade-executor/domain/trade/trade';
import { fromStored, type Stored } from './decimal128.ts';

/** What a trade from before there was such a thing is missing. */
const older: { readonly plan: Partial<TradePlan>; readonly position: Partial<Position> } = {
  plan: { management: noManagement },
  position: { funding: ZERO, dust: ZERO },
};

/** Returns a trade as the domain knows it, however old its document is. */
export function toTrade(stored: Stored<Trade>): Trade {
  const trade = fromStored<Trade>(stored);
  return { ...trade, position: { ...older.position, ...trade.position }, plan: { ...older.plan, ...trade.plan } };
}
