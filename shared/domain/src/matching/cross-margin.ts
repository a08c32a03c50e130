import { ceilToStep, floorToStep, maxDecimal, roundMoney, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { crossLiquidationPrice, maintenanceMargin, noTier, type CrossPosition } from '../sizing/cross-liquidation-price.ts';
import { tierOf } from '../sizing/liquidation-price.ts';
import { unrealizedPnl, type LastPriceOf } from './margin.ts';
import { positionsOf, type PaperAccountState, type PaperPosition } from './paper-account.ts';

/** What the other symbols of an account are about while one of them moves. */
export type OtherMarkets = { readonly lastPriceOf: LastPriceOf; readonly instrumentOf: (symbol: string) => Instrument | null };

export const noOtherMarkets: OtherMarkets = { lastPriceOf: () => null, instrumentOf: () => null };

export function isCross({ crossSymbols }: PaperAccountState, symbol: string): boolean {
  return crossSymbols.includes(symbol);
}

export type LiquidationLevel = { readonly level: Decimal; readonly falling: boolean };

/**
 * Returns the first price on the tick at which what the account has is no longer what all its cross positions must keep; null when no price
 * of this symbol is that bad. Brackets by the notional at entry, as for isolated positions.
 */
export function crossLiquidationLevel(account: PaperAccountState, instrument: Instrument, others: OtherMarkets): LiquidationLevel | null {
  const { symbol, tickSize } = instrument;
  const crossed = account.positions.filter((position) => position.symbol !== symbol && isCross(account, position.symbol));
  const found = crossLiquidationPrice({
    positions: positionsOf(account, symbol).map((position) => withTier(position, instrument)),
    walletBalance: crossWallet(account),
    others: {
      maintenance: sumDecimals(crossed.map((position) => keptFor(position, others))),
      unrealizedPnl: sumDecimals(crossed.map((position) => unrealizedPnl(position, others.lastPriceOf(position.symbol)))),
    },
  });
  if (found === null) return null;
  const { price, falling } = found;
  const level = falling ? floorToStep(price, tickSize) : maxDecimal(tickSize, ceilToStep(price, tickSize));
  return level.gt(ZERO) ? { level, falling } : null;
}

/** The balance less the margin that isolated positions have for themselves. */
function crossWallet(account: PaperAccountState): Decimal {
  const isolated = account.positions.filter(({ symbol }) => !isCross(account, symbol));
  return account.balance.minus(sumDecimals(isolated.map(({ entryCost, leverage }) => roundMoney(entryCost.div(leverage)))));
}

function keptFor(position: PaperPosition, { lastPriceOf, instrumentOf }: OtherMarkets): Decimal {
  const { symbol, quantity, entryCost } = position;
  const instrument = instrumentOf(symbol);
  if (instrument === null) return ZERO;
  return maintenanceMargin(withTier(position, instrument), lastPriceOf(symbol) ?? entryCost.div(quantity.abs()));
}

function withTier({ quantity, entryCost }: PaperPosition, { maintenance }: Instrument): CrossPosition {
  return { quantity, entryCost, tier: tierOf(maintenance, entryCost) ?? noTier };
}
