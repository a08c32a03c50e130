import { InteractionContextType, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { presentHelp } from '../presenters/present-help.ts';
import { closeCommand } from './close.command.ts';
import type { Command } from './command.ts';
import { positionsCommand } from './positions.command.ts';
import { receiptCommand } from './receipt.command.ts';
import { statusCommand } from './status.command.ts';

export const helpCommand = {
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription('What I do and what the reactions mean')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),
  async execute(interaction) {
    const listed = [statusCommand, positionsCommand, closeCommand, receiptCommand].map(({ data }) => data);
    await interaction.reply({ ...presentHelp(listed), flags: MessageFlags.Ephemeral });
  },
} satisfies Command;
