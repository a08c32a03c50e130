import type { Reservation } from '@trade-executor/domain/account';
import { roundMoney, sumDecimals } from '@trade-executor/domain/decimal';
import type { Instrument, Quote } from '@trade-executor/domain/instruments/instrument';
import type { UnixMs } from '@trade-executor/domain/time';
import type { TradePlan } from '@trade-executor/domain/trade/plan';

type ReservationInput = {
  readonly tradeId: string;
  readonly instrument: Instrument;
  readonly plan: TradePlan;
  /** Prices the entries at market. */
  readonly quote: Quote | null;
  readonly now: UnixMs;
};

/** Returns what a trade holds back on its account: the notional of all its entries, and that divided by the leverage as margin. */
export function reservationFor({ tradeId, instrument, plan, quote, now }: ReservationInput): Reservation {
  const notional = roundMoney(
    sumDecimals(
      plan.entries.map(({ quantity, limitPrice, triggerPrice }) =>
        quantity.times(limitPrice ?? triggerPrice ?? quote?.last ?? plan.stopLoss),
      ),
    ),
  );
  return { tradeId, symbol: instrument.symbol, notional, margin: roundMoney(notional.div(plan.leverage)), reservedAt: now };
}
