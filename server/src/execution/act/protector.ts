import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { emergencyEventId } from '@trade-executor/domain/trade/event-id';
import { unprotectedQuantity } from '@trade-executor/domain/trade/protection';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import { observe } from './apply-events.ts';
import { UNPROTECTED_LIMIT_MS } from './protection-watch.ts';
import { runTrade } from './run-trade.ts';

/**
 * Asserts that no position is without a live stop for longer than D, however it came to be: one that is leaves at market, with an alert.
 * Level-triggered: called on a timer, it needs no event.
 */
export async function protect(deps: ExecutionDeps): Promise<void> {
  for (const { tradeId, accountId } of deps.protection.overdue(deps.clock.now())) {
    const trade = await deps.accountWork.run(accountId, (lease) =>
      runTrade(deps, lease, tradeId, (stored) => (unprotectedQuantity(stored).gt('0') ? [leaveAtMarket(deps, stored)] : [])),
    );
    if (trade) observe(deps, trade); // another executor may have protected it
  }
}

function leaveAtMarket({ log, clock }: ExecutionDeps, trade: Trade): TradeEvent {
  log.error(
    { event: 'position.unprotected', tradeId: trade.tradeId, limitMs: UNPROTECTED_LIMIT_MS },
    'no live stop in time: leaving at market',
  );
  return { type: 'emergency_exit', eventId: emergencyEventId(trade), at: clock.marketNow(), code: 'STOP_NOT_LIVE_IN_TIME' };
}
