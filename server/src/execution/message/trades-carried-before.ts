import type { Trade } from '@trade-executor/domain/trade/trade';
import { isCarriedOut } from '@trade-executor/domain/trade/wish';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { signalsOfLate } from './calls-of-late.ts';

/**
 * Trades, closed ones too, whose logs have what an action of a message asked for: a crash came before its receipt, and what it closed is no open call
 * when the message is taken up again.
 * @param eventIdPrefix of the action
 */
export async function tradesCarriedBefore(
  deps: ExecutionDeps,
  message: StoredMessage,
  source: Source,
  eventIdPrefix: string,
): Promise<readonly Trade[]> {
  const signals = await signalsOfLate(deps, message, source);
  const stored = await Promise.all(signals.map(({ signalId }) => deps.store.tradesOfSignal(signalId)));
  return stored.flat().flatMap(({ trade }) => (isCarriedOut(trade, eventIdPrefix) ? [trade] : []));
}
