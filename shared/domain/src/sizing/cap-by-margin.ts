import { floorToStep, sumDecimals, type Decimal } from '../decimal.ts';

export type MarginEntry = {
  readonly quantity: Decimal;
  /** The most one unit may cost to enter. Quote asset. */
  readonly price: Decimal;
};

export type CapByMarginInput = {
  readonly entries: readonly MarginEntry[];
  readonly leverage: Decimal;
  readonly takerFeeRatio: Decimal;
  /** Quote asset, 0 or more. */
  readonly availableMargin: Decimal;
  readonly stepSize: Decimal;
};

export type MarginCap = {
  /** As given, or each smaller in the same proportion and rounded down to the step. Base asset. */
  readonly quantities: readonly Decimal[];
  /** What the quantities given would bind, entry fees included. Quote asset. */
  readonly required: Decimal;
  readonly capped: boolean;
};

/** What all entries bind together: notional / leverage + notional * takerFee. Quote asset. */
export function marginOf(entries: readonly MarginEntry[], leverage: Decimal, takerFeeRatio: Decimal): Decimal {
  const notional = sumDecimals(entries.map(({ quantity, price }) => quantity.times(price)));
  return notional.div(leverage).plus(notional.times(takerFeeRatio));
}

/** Returns quantities that the available margin carries. */
export function capByMargin({ entries, leverage, takerFeeRatio, availableMargin, stepSize }: CapByMarginInput): MarginCap {
  const required = marginOf(entries, leverage, takerFeeRatio);
  if (required.lte(availableMargin)) return { quantities: entries.map(({ quantity }) => quantity), required, capped: false };
  const quantities = entries.map(({ quantity }) => floorToStep(quantity.times(availableMargin).div(required), stepSize));
  return { quantities, required, capped: true };
}
