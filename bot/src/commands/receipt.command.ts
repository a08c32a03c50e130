import { InteractionContextType, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { actorOf } from '../interactions/actor.ts';
import { presentError } from '../presenters/present-error.ts';
import { presentReceipts } from '../presenters/present-receipts.ts';
import { suggest } from './suggest.ts';
import type { Command } from './command.ts';

export const receiptCommand = {
  data: new SlashCommandBuilder()
    .setName('receipt')
    .setDescription('Why a call was traded the way it was, or not at all')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('of')
        .setDescription('A trade or call from the list, or a message id; nothing: the newest ones')
        .setMaxLength(80)
        .setAutocomplete(true),
    )
    .toJSON(),
  async execute(interaction, { server }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const of = interaction.options.getString('of');
    const reply = await server.receipts({ actor: actorOf(interaction), of });
    await interaction.editReply(reply.ok ? presentReceipts(reply.value.receipts, of) : presentError(reply.error));
  },
  autocomplete: (interaction, deps) => suggest(interaction, deps, 'receipt'),
} satisfies Command;
