import type { BotLogger } from '../logging/create-logger.ts';
import type { MessageReader } from '../reading/message-reader.ts';
import { threadParentOf } from '../reading/message-facts.ts';
import type { ReadableMessage } from '../reading/message-facts.ts';
import type { SourceBook } from '../reading/source-book.ts';

export type EventDeps = { readonly reader: MessageReader; readonly sources: SourceBook; readonly log: BotLogger };

/** True in a channel whose messages are read, and in its threads. */
export function isMapped({ sources }: EventDeps, message: Pick<ReadableMessage, 'guildId' | 'channelId' | 'channel'>): boolean {
  const { guildId, channelId } = message;
  return guildId !== null && sources.find({ guildId, channelId, parentChannelId: threadParentOf(message) }) !== null;
}
