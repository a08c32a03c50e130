import type { CommandActor } from '@trade-executor/contracts/internal/commands';
import type { Interaction } from 'discord.js';

/** Who acts and where, for the server to judge. */
export function actorOf({ user, guildId }: Interaction): CommandActor {
  return { discordUserId: user.id, guildId };
}
