import { ONE } from '@trade-executor/domain/decimal';
import { closeWantedEventId } from '@trade-executor/domain/trade/event-id';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { runTrade } from './act/run-trade.ts';
import type { ExecutionDeps } from './execution-deps.ts';

/** Closes one trade because its trader wants it: entries cancelled, the position left at market. Repeated with the same request id it is done once. */
export function closeByTrader(deps: ExecutionDeps, { accountId, tradeId }: Trade, requestId: string): Promise<Trade | null> {
  return deps.accountWork.run(accountId, (lease) =>
    runTrade(deps, lease, tradeId, ({ stage }) =>
      stage === 'closed'
        ? []
        : [
            {
              type: 'close_wanted',
              eventId: closeWantedEventId(requestId),
              at: deps.clock.marketNow(),
              asker: { by: 'trader', messageId: null },
              fraction: ONE,
            },
          ],
    ),
  );
}
