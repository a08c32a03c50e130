import type { OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Store } from '../ports/store.ts';

/** The calls of which these trades are, each once. */
export async function openCallsOf(store: Pick<Store, 'findSignal'>, trades: readonly Trade[]): Promise<readonly OpenCall[]> {
  const first = new Map(trades.map((trade) => [trade.signalId, trade]));
  const calls = await Promise.all(
    [...first].map(async ([signalId, trade]): Promise<OpenCall | null> => {
      const { base, kind } = trade.instrument;
      const market = kind === 'spot' ? 'spot' : 'futures';
      const signal = await store.findSignal(signalId);
      return signal && { signalId, messageId: signal.messageId, callId: signal.callId, base, side: trade.side, market };
    }),
  );
  return calls.filter((call) => call !== null);
}
