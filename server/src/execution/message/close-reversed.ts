import { ONE } from '@trade-executor/domain/decimal';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { toEvents, type Wish } from '@trade-executor/domain/trade/wish';
import { runTrade } from '../act/run-trade.ts';
import { settleTrade } from '../act/settle-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease } from '../ports/store.ts';

/**
 * Closes the copier's own trade that a call turns round, before the other one is sent: the account nets the two. Returns SYMBOL_ALREADY_OPEN while
 * that is not done, or not known to be done; null once the trade is over. To be called under the account's lease.
 */
export async function closeReversed(
  deps: ExecutionDeps,
  lease: Lease,
  tradeId: string,
  { signalId, messageId }: Pick<Signal, 'signalId' | 'messageId'>,
): Promise<Denial | null> {
  const close: Wish = { type: 'close_wanted', asker: { by: 'provider', messageId }, fraction: ONE, reason: 'reversal' };
  await runTrade(deps, lease, tradeId, (current) =>
    current.closeWanted ? [] : toEvents([close], `reversal:${signalId}`, deps.clock.marketNow()),
  );
  await settleTrade(deps, lease, tradeId); // what it sold is told only later, unless it is asked for
  const trade = (await deps.store.findTrade(tradeId))?.trade;
  if (trade === undefined || trade.stage === 'closed') return null;
  return { code: 'SYMBOL_ALREADY_OPEN', evidence: { symbol: trade.instrument.symbol, openSide: trade.side, reverses: tradeId } };
}
