import type { Client } from 'discord.js';
import type { BotLogger } from '../logging/create-logger.ts';
import { allCommands } from './all-commands.ts';

/** Tells Discord our commands; a failure is logged and leaves those of the last time in place. @param guildId null: everywhere */
export async function registerCommands(client: Client, guildId: string | null, log: BotLogger): Promise<void> {
  const commands = allCommands.map(({ data }) => data);
  try {
    if (guildId === null) await client.application?.commands.set(commands);
    else await client.application?.commands.set(commands, guildId);
    log.info({ count: commands.length, guildId }, 'commands.registered');
  } catch (error) {
    log.error({ error, guildId }, 'commands.register_failed');
  }
}
