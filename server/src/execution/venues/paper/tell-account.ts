import type { Balance } from '@trade-executor/domain/account';
import { maxDecimal, roundMoney, ZERO } from '@trade-executor/domain/decimal';
import { availableMargin, equity, openProfit, spendableQuote, type LastPriceOf } from '@trade-executor/domain/matching/margin';
import { averageEntryPrice, findPaperOrder, type PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { LookUp, VenueOrder, VenuePosition } from '../../ports/venue.ts';

export function toLookUp(account: PaperAccountState, clientOrderId: string): LookUp {
  const order = findPaperOrder(account, clientOrderId);
  return order === null ? { code: 'NOT_FOUND' } : { code: 'FOUND', order };
}

export function toVenueOrders({ openOrders }: PaperAccountState): readonly VenueOrder[] {
  return openOrders;
}

export function toVenuePositions({ positions, holdings }: PaperAccountState): readonly VenuePosition[] {
  const held = holdings.map(({ symbol, quantity, cost }) => ({ symbol, quantity, averageEntryPrice: roundMoney(cost.div(quantity)) }));
  const open = positions.map((position) => ({
    symbol: position.symbol,
    quantity: position.quantity,
    averageEntryPrice: averageEntryPrice(position),
  }));
  return [...open, ...held];
}

export function toBalance(account: PaperAccountState, lastPriceOf: LastPriceOf): Balance {
  const { asset, balance, deposited } = account;
  return {
    asset,
    balance,
    equity: equity(account, lastPriceOf),
    openPnl: openProfit(account, lastPriceOf),
    availableMargin: maxDecimal(ZERO, availableMargin(account, lastPriceOf)),
    spendable: maxDecimal(ZERO, spendableQuote(account, lastPriceOf)),
    deposited,
  };
}
