import { entriesExpiredEventId } from '@trade-executor/domain/trade/event-id';
import type { ExecutionDeps } from '../execution-deps.ts';
import { observe } from './apply-events.ts';
import { runTrade } from './run-trade.ts';

/** Cancels the unfilled entries of the trades whose entry time is over on the market's clock. */
export async function expireEntries(deps: ExecutionDeps): Promise<void> {
  const at = deps.clock.marketNow();
  await Promise.all(
    deps.expiries.due(at).map(async ({ accountId, tradeId }) => {
      const trade = await deps.accountWork.run(accountId, (lease) =>
        runTrade(deps, lease, tradeId, ({ entriesEnded, plan: { entryExpiresAt } }) =>
          entriesEnded || entryExpiresAt > at ? [] : [{ type: 'entries_expired', eventId: entriesExpiredEventId(entryExpiresAt), at }],
        ),
      );
      if (trade) observe(deps, trade); // another executor may have ended them
    }),
  );
}
