import type { Reservation } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import { roundMoney, sumDecimals } from '@trade-executor/domain/decimal';
import type { Instrument, Quote } from '@trade-executor/domain/instruments/instrument';
import type { PositionSide } from '@trade-executor/domain/signals/outcome';
import type { UnixMs } from '@trade-executor/domain/time';
import type { TradePlan } from '@trade-executor/domain/trade/plan';

type ReservationInput = {
  readonly tradeId: string;
  readonly copier: Pick<Copier, 'copierId' | 'providerId'>;
  readonly side: PositionSide;
  readonly instrument: Instrument;
  readonly plan: TradePlan;
  /** Prices the entries at market. */
  readonly quote: Quote | null;
  readonly now: UnixMs;
};

/** Returns what a trade holds back on its account: the notional of all its entries, that divided by the leverage as margin, and what its stop may lose. */
export function reservationFor({ tradeId, copier, side, instrument, plan, quote, now }: ReservationInput): Reservation {
  const notional = roundMoney(
    sumDecimals(
      plan.entries.map(({ quantity, limitPrice, triggerPrice }) =>
        quantity.times(limitPrice ?? triggerPrice ?? quote?.last ?? plan.stopLoss),
      ),
    ),
  );
  return {
    tradeId,
    copierId: copier.copierId,
    providerId: copier.providerId,
    symbol: instrument.symbol,
    side,
    notional,
    margin: roundMoney(notional.div(plan.leverage)),
    risk: plan.riskAmount,
    reservedAt: now,
  };
}
