import { supersedeConfirmation } from '@trade-executor/domain/confirmation/answer-confirmation';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import { tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import { FIRST_ROUND } from '../message/place-trade.ts';
import type { StoredMessage } from '../ports/store.ts';
import { changeConfirmation, settleConfirmation } from './settle-confirmations.ts';

/** Whether nothing came of it yet: it waits, or was confirmed just before a crash and no trade was made. */
export async function isOpen({ store }: ExecutionDeps, { state, done, signalId, copierId }: Confirmation): Promise<boolean> {
  if (done || (state !== 'waiting' && state !== 'confirmed')) return false;
  return state === 'waiting' || (await store.findTrade(tradeIdOf({ signalId, copierId, round: FIRST_ROUND }))) === null;
}

/**
 * Takes back the open questions of a message that was deleted, or that no longer says the order they ask about.
 * @param orders how many the message has now: questions at places below that stay
 */
export async function withdrawQuestions(
  deps: ExecutionDeps,
  { channelId, messageId, deleted }: StoredMessage,
  orders: number,
): Promise<void> {
  const asked = await deps.store.confirmationsOfMessage(channelId, messageId);
  const gone = asked.filter(({ place, done }) => place >= orders && !done);
  const reason = deleted ? 'The provider deleted the message.' : 'The provider edited the message, and it no longer says this call.';
  await Promise.all(
    gone.map(({ accountId, confirmationId }) =>
      deps.accountWork.run(accountId, async (lease) => {
        const current = await deps.store.findConfirmation(confirmationId);
        if (current && (await isOpen(deps, current))) await changeConfirmation(deps, supersedeConfirmation(current, reason));
        await settleConfirmation(deps, lease, confirmationId);
      }),
    ),
  );
}
