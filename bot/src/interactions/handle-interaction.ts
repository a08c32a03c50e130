import { MessageFlags } from 'discord.js';
import type { Interaction, RepliableInteraction } from 'discord.js';
import { allCommands } from '../commands/all-commands.ts';
import type { CommandDeps } from '../commands/command.ts';
import { presentUnexpected } from '../presenters/present-error.ts';
import { handleButton } from './handle-button.ts';

const commands = new Map(allCommands.map((command) => [command.data.name, command]));

/** Runs what the interaction asks for. Whatever fails is logged under the interaction's id, which the person is told. */
export async function handleInteraction(deps: CommandDeps, interaction: Interaction): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await commands.get(interaction.commandName)?.autocomplete?.(interaction, deps);
    else if (interaction.isChatInputCommand()) await commands.get(interaction.commandName)?.execute(interaction, deps);
    else if (interaction.isButton()) await handleButton(interaction, deps);
  } catch (error) {
    deps.log.error({ error, interactionId: interaction.id, type: interaction.type }, 'interaction.failed');
    if (interaction.isRepliable()) await apologise(interaction);
  }
}

async function apologise(interaction: RepliableInteraction): Promise<void> {
  const body = presentUnexpected(interaction.id);
  if (interaction.deferred || interaction.replied) await interaction.followUp({ ...body, flags: MessageFlags.Ephemeral });
  else await interaction.reply({ ...body, flags: MessageFlags.Ephemeral });
}
