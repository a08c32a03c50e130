import type { AnswerInput, AnswerReply } from '@trade-executor/contracts/internal/commands';
import type { Result } from '@trade-executor/domain/result';
import { MessageFlags } from 'discord.js';
import type { ButtonInteraction } from 'discord.js';
import type { CommandDeps } from '../commands/command.ts';
import { markOf } from '../notifications/notification-key.ts';
import { textBody, withMark } from '../presenters/message-body.ts';
import { presentConfirmation } from '../presenters/present-confirmation.ts';
import { presentError } from '../presenters/present-error.ts';
import { backOffMs } from '../server/back-off.ts';
import type { ServerError } from '../server/server-error.ts';
import { actorOf } from './actor.ts';

const ATTEMPTS = 3;

/**
 * Gives the trader's answer to the server, which alone decides whose question it is and whether it is still open; then the card shows what
 * came of it, without buttons.
 * @param id "<confirmationId>.<question>"
 */
export async function answerConfirmation(
  interaction: ButtonInteraction,
  deps: CommandDeps,
  id: string,
  answer: AnswerInput['answer'],
): Promise<void> {
  const dot = id.lastIndexOf('.');
  const question = Number(id.slice(dot + 1));
  if (dot <= 0 || !Number.isSafeInteger(question) || question < 1) return;
  await interaction.deferUpdate();
  const input: AnswerInput = { actor: actorOf(interaction), confirmationId: id.slice(0, dot), question, answer };
  const reply = await answerWithRetry(deps, input);
  if (!reply.ok) {
    await interaction.followUp({ ...presentError(reply.error), flags: MessageFlags.Ephemeral });
    return;
  }
  const { confirmation } = reply.value;
  // the same mark as the notification's, so that the card is still found
  await interaction.editReply(withMark(presentConfirmation(confirmation), markOf(`confirmation:${confirmation.confirmationId}`)));
  if (confirmation.state === 'waiting') {
    const body = textBody(
      '**Nothing was done yet.**\nThe provider is changing this call. → Look at the card again, and answer what it asks then.',
    );
    await interaction.followUp({ ...body, flags: MessageFlags.Ephemeral });
  }
}

/** Repeats while the server does not answer: an answer is taken once. */
async function answerWithRetry({ server, waiting, signal }: CommandDeps, input: AnswerInput): Promise<Result<AnswerReply, ServerError>> {
  let reply = await server.answer(input);
  for (let attempt = 0; attempt + 1 < ATTEMPTS && !reply.ok && reply.error.code === 'UNREACHABLE' && !signal.aborted; attempt += 1) {
    await waiting.sleep(backOffMs(attempt, waiting.random), signal);
    reply = await server.answer(input);
  }
  return reply;
}
