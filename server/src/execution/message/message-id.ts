import { stableHash } from '@trade-executor/domain/stable-hash';
import type { StoredMessage } from '../ports/store.ts';

/** The id of one order in a message: of guild, channel, message and the order's place, so that hearing it twice gives it once. */
export function signalIdOf({ guildId, channelId, messageId }: StoredMessage, place: number): string {
  return stableHash([guildId, channelId, messageId, place], 24);
}

/** A prefix for the ids of events and receipts made of one revision of a message. */
export function revisionIdOf({ channelId, messageId, revision }: StoredMessage): string {
  return stableHash([channelId, messageId, revision], 16);
}
