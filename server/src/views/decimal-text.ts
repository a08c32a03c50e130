import type { Decimal } from '@trade-executor/domain/decimal';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import type { TradePlan } from '@trade-executor/domain/trade/plan';

/** Plain notation, as contracts want it. */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}

/** Money for people: at most 8 places, trailing zeros dropped. */
export function moneyText(value: Decimal): string {
  return value.round(8).toFixed();
}

/** Null on spot, which has none. */
export function leverageText({ kind }: Instrument, { leverage }: TradePlan): string | null {
  return kind === 'spot' ? null : decimalText(leverage);
}
