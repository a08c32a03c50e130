import type { AnswerInput, AnswerReply } from '@trade-executor/contracts/internal/commands';
import { notFound } from '../access/not-found.ts';
import { requireTrader } from './actor.ts';
import type { CommandDeps } from './commands.ts';

/**
 * Takes the trader's answer to a question of his own. It adds risk, and may: the copier's settings allow the trade, and the person was asked.
 * Throws NOT_FOUND for somebody else's.
 */
export async function answer(
  { store, engine, views }: Pick<CommandDeps, 'store' | 'engine' | 'views'>,
  { actor, confirmationId, question, answer: given }: AnswerInput,
): Promise<AnswerReply> {
  const { traderId } = await requireTrader(store, actor);
  const asked = await store.findConfirmation(confirmationId);
  if (asked?.traderId !== traderId) throw notFound('question');
  const confirmation = await engine.answerQuestion({ confirmationId, question, answer: given });
  if (!confirmation) throw notFound('question');
  return { confirmation: await views.confirmation(confirmation) };
}
