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
  if (isOwn || isToBot) return message;
  const nothing = { content: '', embeds: [], attachments: [], components: [] };
  const snapshots = message.message_snapshots?.map(({ message: snapshot }) => ({ message: { ...snapshot, ...nothing } }));
  return { ...message, ...nothing, ...(snapshots && { message_snapshots: snapshots }) };
}
