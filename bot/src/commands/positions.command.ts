import { InteractionContextType, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { actorOf } from '../interactions/actor.ts';
import { presentError } from '../presenters/present-error.ts';
import { presentPositions } from '../presenters/present-positions.ts';
import type { Command } from './command.ts';

export const positionsCommand = {
  data: new SlashCommandBuilder()
    .setName('positions')
    .setDescription('Your open trades with stops, targets and results')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),
  async execute(interaction, { server }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const reply = await server.positions(actorOf(interaction));
    await interaction.editReply(reply.ok ? presentPositions(reply.value.trades) : presentError(reply.error));
  },
} satisfies Command;
