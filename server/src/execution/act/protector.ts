import { emergencyEventId } from '@trade-executor/domain/trade/event-id';
import { unprotectedQuantity } from '@trade-executor/domain/trade/protection';
import type { ExecutionDeps } from '../execution-deps.ts';
import { UNPROTECTED_LIMIT_MS } from './protection-watch.ts';
import { runTrade } from './run-trade.ts';

/**
 * Asserts that no position is without a live stop for longer than D, however it came to be: one that is leaves at market, with an alert.
 * Level-triggered: called on a timer, it needs no event.
 */
export async function protect(deps: ExecutionDeps): Promise<void> {
  for (const { tradeId, accountId } of deps.protection.overdue(deps.clock.now())) {
    deps.log.error({ event: 'position.unprotected', tradeId, limitMs: UNPROTECTED_LIMIT_MS }, 'no live stop in time: leaving at market');
    await deps.accountWork.run(accountId, (lease) =>
      runTrade(deps, lease, tradeId, (trade) =>
        unprotectedQuantity(trade).gt('0')
          ? [
              {
                type: 'emergency_exit',
                eventId: emergencyEventId(trade),
                at: deps.clock.marketNow(),
                code: 'STOP_NOT_LIVE_IN_TIME',
              },
            ]
          : [],
      ),
    );
  }
}
