import type { CloseReply } from '@trade-executor/contracts/internal/commands';
import type { Result } from '@trade-executor/domain/result';
import { MessageFlags } from 'discord.js';
import type { ButtonInteraction } from 'discord.js';
import type { CommandDeps } from '../commands/command.ts';
import { textBody } from '../presenters/message-body.ts';
import { presentClosing } from '../presenters/present-close.ts';
import { presentError } from '../presenters/present-error.ts';
import { backOffMs } from '../server/back-off.ts';
import type { ServerError } from '../server/server-error.ts';
import { actorOf } from './actor.ts';
import type { ConfirmationFault } from './confirmations.ts';

const CLOSE_ATTEMPTS = 3;

const faultTexts: Readonly<Record<ConfirmationFault, string>> = {
  'not-yours': 'Only the person who asked can answer this. → Use `/close` for your own trades.',
  expired: 'This question has ended after 60 seconds; nothing was closed. → Use `/close` again.',
  unknown: 'This question is not open any more. → Look with `/positions`, and use `/close` again if needed.',
};

/** The answer to "close?": closes, or leaves everything as it is. The question's id is the request's, so that closing twice closes once. */
export async function answerQuestion(interaction: ButtonInteraction, deps: CommandDeps, id: string, confirmed: boolean): Promise<void> {
  const taken = deps.confirmations.take({ id, userId: interaction.user.id });
  if ('fault' in taken) {
    const body = textBody(faultTexts[taken.fault]);
    if (taken.fault === 'not-yours') return void (await interaction.reply({ ...body, flags: MessageFlags.Ephemeral }));
    return void (await interaction.update(body));
  }
  if (!confirmed) return void (await interaction.update(textBody('Nothing was closed.')));
  await interaction.update(textBody('Closing …')); // at once, and without the buttons
  const reply = await closeWithRetry(interaction, deps, id, taken.what);
  await interaction.editReply(reply.ok ? presentClosing(reply.value.closing) : presentError(reply.error));
}

/** Repeats while the server does not answer: the same request id closes nothing twice. */
async function closeWithRetry(
  interaction: ButtonInteraction,
  { server, waiting, signal }: CommandDeps,
  requestId: string,
  what: string,
): Promise<Result<CloseReply, ServerError>> {
  const input = { actor: actorOf(interaction), what, requestId };
  let reply = await server.close(input);
  for (let attempt = 0; attempt + 1 < CLOSE_ATTEMPTS && !reply.ok && reply.error.code === 'UNREACHABLE' && !signal.aborted; attempt += 1) {
    await waiting.sleep(backOffMs(attempt, waiting.random), signal);
    reply = await server.close(input);
  }
  return reply;
}
