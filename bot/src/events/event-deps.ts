import type { BotLogger } from '../logging/create-logger.ts';
import type { MessageReader } from '../reading/message-reader.ts';
import type { SourceBook } from '../reading/source-book.ts';

export type EventDeps = { readonly reader: MessageReader; readonly sources: SourceBook; readonly log: BotLogger };

/** True in a channel whose messages are read. */
export function isMapped(
  { sources }: EventDeps,
  { guildId, channelId }: { readonly guildId: string | null; readonly channelId: string },
): boolean {
  return guildId !== null && sources.find({ guildId, channelId, authorId: null }) !== null;
}
