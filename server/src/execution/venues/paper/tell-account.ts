import type { Balance } from '@trade-executor/domain/account';
import { maxDecimal, ZERO } from '@trade-executor/domain/decimal';
import { availableMargin, equity, type LastPriceOf } from '@trade-executor/domain/matching/margin';
import { averageEntryPrice, findPaperOrder, type PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { LookUp, VenueOrder, VenuePosition } from '../../ports/venue.ts';

export function toLookUp(account: PaperAccountState, clientOrderId: string): LookUp {
  const order = findPaperOrder(account, clientOrderId);
  return order === null ? { code: 'NOT_FOUND' } : { code: 'FOUND', order };
}

export function toVenueOrders({ openOrders }: PaperAccountState): readonly VenueOrder[] {
  return openOrders;
}

export function toVenuePositions({ positions }: PaperAccountState): readonly VenuePosition[] {
  return positions.map((position) => ({
    symbol: position.symbol,
    quantity: position.quantity,
    averageEntryPrice: averageEntryPrice(position),
  }));
}

export function toBalance(account: PaperAccountState, lastPriceOf: LastPriceOf): Balance {
  const { asset, balance, deposited } = account;
  const available = maxDecimal(ZERO, availableMargin(account, lastPriceOf));
  return { asset, balance, equity: equity(account, lastPriceOf), availableMargin: available, deposited };
}
