import { deleteEvents } from '@trade-executor/domain/trade/edit-events';
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
  await Promise.all(
    stored.map(({ trade: { accountId, tradeId } }) =>
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
