import type { OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Store } from '../ports/store.ts';

/** The calls of which these trades are, each once. */
export async function openCallsOf(store: Pick<Store, 'findSignal'>, trades: readonly Trade[]): Promise<readonly OpenCall[]> {
  const first = new Map(trades.map((trade) => [trade.signalId, trade]));
  const calls = await Promise.all(
    [...first].map(async ([signalId, trade]) => {
      const signal = await store.findSignal(signalId);
      return signal && { signalId, messageId: signal.messageId, callId: signal.callId, base: trade.instrument.base, side: trade.side };
    }),
  );
  return calls.filter((call) => call !== null);
}
