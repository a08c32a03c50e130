import { InteractionContextType, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { askToClose } from '../interactions/ask-to-close.ts';
import { suggest } from './suggest.ts';
import type { Command } from './command.ts';

export const closeCommand = {
  data: new SlashCommandBuilder()
    .setName('close')
    .setDescription('Close an open trade at market, after a confirmation')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('what')
        .setDescription('A trade from the list, a symbol such as BTC, or all')
        .setRequired(true)
        .setMaxLength(80)
        .setAutocomplete(true),
    )
    .toJSON(),
  async execute(interaction, deps) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await askToClose(interaction, deps, interaction.options.getString('what', true));
  },
  autocomplete: (interaction, deps) => suggest(interaction, deps, 'close'),
} satisfies Command;
