import { deleteEvents } from '@trade-executor/domain/trade/edit-events';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { runTrade } from '../act/run-trade.ts';
import { withdrawQuestions } from '../confirm/open-questions.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { StoredMessage } from '../ports/store.ts';
import { revisionIdOf } from './message-id.ts';
import { saveTradeReceipt } from './trade-receipt.ts';

/** A deleted message takes its questions and its unfilled entries with it; a position stays, protected, and its trader is told by the card. */
export async function carryDelete(deps: ExecutionDeps, message: StoredMessage): Promise<void> {
  await withdrawQuestions(deps, message, 0);
  const stored = await deps.store.tradesOfMessage(message.channelId, message.messageId);
  const trades = [...stored.map(({ trade }) => trade), ...(await roundsOpenedBy(deps, message))];
  await Promise.all(
    trades.map(({ accountId, tradeId }) =>
      deps.accountWork.run(accountId, async (lease) => {
        const trade = await runTrade(deps, lease, tradeId, (current) =>
          deleteEvents({
            trade: current,
            asker: { by: 'provider', messageId: message.messageId },
            at: deps.clock.marketNow(),
            eventIdPrefix: revisionIdOf(message),
          }),
        );
        if (trade) await saveTradeReceipt(deps, { message, subject: 'delete', place: 0, trade, understood: null, denial: null });
      }),
    ),
  );
}

/** The rounds of other messages' calls that it asked for. */
async function roundsOpenedBy({ store }: ExecutionDeps, { channelId, messageId }: StoredMessage): Promise<readonly Trade[]> {
  const receipts = await store.receiptsOfMessage(channelId, messageId);
  const tradeIds = new Set(receipts.flatMap(({ subject, tradeId }) => (subject === 'instruction' && tradeId !== null ? [tradeId] : [])));
  const found = await Promise.all([...tradeIds].map((tradeId) => store.findTrade(tradeId)));
  return found.flatMap((stored) => (stored?.trade.reentry?.messageId === messageId ? [stored.trade] : []));
}
