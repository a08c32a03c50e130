import type { FullMessage } from './message.ts';
import type { Snowflake } from './snowflake.ts';
import { application, botUser } from './user.ts';

/**
 * The message as a bot without the message content intent gets it: text, embeds, files and components are empty, except in
 * direct messages, in its own messages and in those that mention it.
 */
export function blankForeign<T extends FullMessage>(message: T, guildId: Snowflake | null): T {
  const isOwn = message.author.id === botUser.id || message.application_id === application.id;
  const isToBot = guildId === null || message.mentions.some(({ id }) => id === botUser.id);
  return isOwn || isToBot ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}
