import { ZERO, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { crossLiquidationLevel, isCross, type LiquidationLevel, type OtherMarkets } from './cross-margin.ts';
import { liquidationLevel } from './liquidate.ts';
import { positionsOf, type PaperAccountState, type PaperPosition } from './paper-account.ts';

/** Positions that fall together, and where. */
export type DueLiquidation = LiquidationLevel & { readonly positions: readonly PaperPosition[] };

/** Returns what of a symbol is to be liquidated when the price gets there: an isolated position by itself, on cross margin all of the symbol. */
export function dueLiquidation(
  account: PaperAccountState,
  instrument: Instrument,
  price: Decimal,
  others: OtherMarkets,
): DueLiquidation | null {
  const positions = positionsOf(account, instrument.symbol);
  if (positions.length === 0) return null;
  const levels = isCross(account, instrument.symbol)
    ? [withLevel(positions, crossLiquidationLevel(account, instrument, others))]
    : positions.map((position) => withLevel([position], isolatedLevel(position, instrument)));
  return levels.find((one) => one !== null && isReached(one, price)) ?? null;
}

function isolatedLevel(position: PaperPosition, instrument: Instrument): LiquidationLevel | null {
  const level = liquidationLevel(position, instrument);
  return level && { level, falling: position.quantity.gt(ZERO) };
}

function withLevel(positions: readonly PaperPosition[], level: LiquidationLevel | null): DueLiquidation | null {
  return level && { ...level, positions };
}

function isReached({ level, falling }: LiquidationLevel, price: Decimal): boolean {
  return falling ? price.lte(level) : price.gte(level);
}
