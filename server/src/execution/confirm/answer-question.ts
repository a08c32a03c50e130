import { answerConfirmation, type ConfirmationAnswer } from '@trade-executor/domain/confirmation/answer-confirmation';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { ExecutionDeps } from '../execution-deps.ts';
import { changeConfirmation, settleConfirmation } from './settle-confirmations.ts';

export type AnswerQuestionInput = {
  readonly confirmationId: string;
  /** The one that was shown to whoever answers. */
  readonly question: number;
  readonly answer: ConfirmationAnswer;
};

/**
 * Takes the trader's answer and does what follows from it, under the account's lease; whose it is was checked before. Answered twice it is
 * answered once. While an edit or a delete of the message is on its way, and for a question that was asked anew since, nothing is taken.
 * @returns how it stands now; null when there is none
 */
export async function answerQuestion(
  deps: ExecutionDeps,
  { confirmationId, question, answer }: AnswerQuestionInput,
): Promise<Confirmation | null> {
  const known = await deps.store.findConfirmation(confirmationId);
  if (!known) return null;
  return deps.accountWork.run(known.accountId, async (lease) => {
    const current = await deps.store.findConfirmation(confirmationId);
    if (!current || (current.state === 'waiting' && (await isBeingChanged(deps, current)))) return current;
    const answered = answerConfirmation(current, { answer, question, now: deps.clock.now() });
    if (answered !== current) await changeConfirmation(deps, answered);
    return settleConfirmation(deps, lease, confirmationId);
  });
}

/** What the provider says now is not yet what is asked. */
async function isBeingChanged({ store }: ExecutionDeps, { channelId, messageId, revision }: Confirmation): Promise<boolean> {
  const message = await store.findMessage(channelId, messageId);
  return message !== null && message.revision > revision && !message.processed;
}
