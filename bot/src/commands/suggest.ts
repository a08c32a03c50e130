import type { AutocompleteInteraction } from 'discord.js';
import { actorOf } from '../interactions/actor.ts';
import type { CommandDeps } from './command.ts';

/** Offers what the server suggests for the text typed so far; nothing when it does not answer. */
export async function suggest(
  interaction: AutocompleteInteraction,
  { server, log }: CommandDeps,
  about: 'close' | 'receipt',
): Promise<void> {
  const typed = interaction.options.getFocused().slice(0, 100);
  const reply = await server.suggest({ actor: actorOf(interaction), about, typed });
  if (!reply.ok) log.warn({ about, error: reply.error }, 'suggest.failed');
  await interaction.respond(reply.ok ? reply.value.choices : []);
}
