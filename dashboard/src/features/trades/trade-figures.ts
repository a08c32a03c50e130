import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, ZERO } from '@trade-executor/domain/decimal';

type Money = Pick<TradeView, 'realizedPnl' | 'unrealizedPnl' | 'fees'>;

/** Realised and open profit, fees taken off, in quote asset. */
export function netPnl({ realizedPnl, unrealizedPnl, fees }: Money): string {
  return decimal(realizedPnl)
    .plus(decimal(unrealizedPnl ?? '0'))
    .minus(decimal(fees))
    .toFixed();
}

/** Net profit in multiples of what was risked ("R"); null when nothing was. */
export function profitInRisks(trade: Money & Pick<TradeView, 'riskAmount'>): string | null {
  const risk = decimal(trade.riskAmount);
  return risk.gt(ZERO) ? decimal(netPnl(trade)).div(risk).round(2).toFixed() : null;
}
