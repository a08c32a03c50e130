import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, ZERO } from '@trade-executor/domain/decimal';

type Money = Pick<TradeView, 'realizedPnl' | 'unrealizedPnl' | 'fees' | 'funding'>;

/** Realised and open profit, fees taken off and funding counted, in quote asset. */
export function netPnl({ realizedPnl, unrealizedPnl, fees, funding }: Money): string {
  return decimal(realizedPnl)
    .plus(decimal(unrealizedPnl ?? '0'))
    .minus(decimal(fees))
    .plus(decimal(funding))
    .toFixed();
}

/** Net profit in multiples of what was risked ("R"); null when nothing was. */
export function profitInRisks(trade: Money & Pick<TradeView, 'riskAmount'>): string | null {
  const risk = decimal(trade.riskAmount);
  return risk.gt(ZERO) ? decimal(netPnl(trade)).div(risk).round(2).toFixed() : null;
}
