import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { CommandDeps } from '../commands/command.ts';
import { presentCloseQuestion, presentNothingToClose } from '../presenters/present-close.ts';
import { presentError } from '../presenters/present-error.ts';
import { actorOf } from './actor.ts';
import { matchTrades, wordFor } from './match-trades.ts';

/** Shows what `what` means and asks for the confirmation; the interaction's first reply is deferred already. */
export async function askToClose(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  deps: CommandDeps,
  what: string,
): Promise<void> {
  const reply = await deps.server.positions(actorOf(interaction));
  if (!reply.ok) return void (await interaction.editReply(presentError(reply.error)));
  const trades = matchTrades(reply.value.trades, what);
  if (trades.length === 0) return void (await interaction.editReply(presentNothingToClose(what, reply.value.trades)));
  const expiresAt = deps.confirmations.open({ id: interaction.id, userId: interaction.user.id, what: wordFor(trades, what) });
  await interaction.editReply(presentCloseQuestion(trades, interaction.id, expiresAt));
}
