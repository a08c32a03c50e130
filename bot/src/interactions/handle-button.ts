import { assertNever } from '@trade-executor/domain/assert-never';
import { MessageFlags } from 'discord.js';
import type { ButtonInteraction } from 'discord.js';
import type { CommandDeps } from '../commands/command.ts';
import { presentError } from '../presenters/present-error.ts';
import { presentReading } from '../presenters/present-reading.ts';
import { presentReceipts } from '../presenters/present-receipts.ts';
import { actorOf } from './actor.ts';
import { answerConfirmation } from './answer-confirmation.ts';
import { answerQuestion } from './answer-question.ts';
import { askToClose } from './ask-to-close.ts';
import { parseButtonId } from './button-ids.ts';

/** What a press on one of our buttons does; a button that is none of ours is left alone. */
export async function handleButton(interaction: ButtonInteraction, deps: CommandDeps): Promise<void> {
  const button = parseButtonId(interaction.customId);
  if (button === null) return;
  switch (button.name) {
    case 'receipt':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      return showReceipt(interaction, deps, button.id);
    case 'reading':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      return showReading(interaction, deps, button.id);
    case 'close':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      return askToClose(interaction, deps, button.id);
    case 'trade':
    case 'skip':
      return answerConfirmation(interaction, deps, button.id, button.name === 'trade' ? 'confirm' : 'dismiss');
    case 'confirm':
    case 'dismiss':
      return answerQuestion(interaction, deps, button.id, button.name === 'confirm');
    default:
      return assertNever(button.name);
  }
}

async function showReceipt(interaction: ButtonInteraction, { server }: CommandDeps, tradeId: string): Promise<void> {
  const reply = await server.receipts({ actor: actorOf(interaction), of: tradeId });
  await interaction.editReply(reply.ok ? presentReceipts(reply.value.receipts, tradeId) : presentError(reply.error));
}

async function showReading(interaction: ButtonInteraction, { server }: CommandDeps, messageId: string): Promise<void> {
  const reply = await server.reading({ actor: actorOf(interaction), channelId: interaction.channelId, messageId });
  await interaction.editReply(reply.ok ? presentReading(reply.value) : presentError(reply.error));
}
