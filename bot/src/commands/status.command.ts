import { InteractionContextType, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { actorOf } from '../interactions/actor.ts';
import { presentError } from '../presenters/present-error.ts';
import { presentStatus } from '../presenters/present-status.ts';
import type { Command } from './command.ts';

export const statusCommand = {
  data: new SlashCommandBuilder()
    .setName('status')
    .setDescription('Your accounts, the providers you follow, and whether the money is real')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),
  async execute(interaction, { server }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral }); // the first reply is due in 3 s
    const reply = await server.status(actorOf(interaction));
    await interaction.editReply(reply.ok ? presentStatus(reply.value) : presentError(reply.error));
  },
} satisfies Command;
