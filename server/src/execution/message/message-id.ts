import { stableHash } from '@trade-executor/domain/stable-hash';
import type { StoredMessage } from '../ports/store.ts';

/**
 * The id of one order in a message: of guild, channel, message and the order's place, so that hearing it twice gives it once.
 * @param revision of the edit that made it another call; 0 for the call first posted
 */
export function signalIdOf({ guildId, channelId, messageId }: StoredMessage, place: number, revision = 0): string {
  return stableHash([guildId, channelId, messageId, place, ...(revision > 0 ? [revision] : [])], 24);
}

/** A prefix for the ids of events and receipts made of one revision of a message. */
export function revisionIdOf({ channelId, messageId, revision }: StoredMessage): string {
  return stableHash([channelId, messageId, revision], 16);
}
