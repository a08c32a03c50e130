import type { Notification, Telling } from '../ports/store.ts';

/** A telling of which nothing was ever shown or tried. */
export function newNotification(telling: Telling): Notification {
  return {
    ...telling,
    shownRevision: 0,
    discordChannelId: null,
    discordMessageId: null,
    claimedAt: null,
    claims: 0,
    nextTryAt: null,
    abandoned: false,
    failure: null,
  };
}
