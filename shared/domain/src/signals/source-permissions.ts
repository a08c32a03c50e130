import { MINUTE_MS } from '../time.ts';

/** What is read in a source besides the plain posts of its authors; nothing of it unless its owner says so. */
export type SourcePermissions = {
  /** Threads of the channel. */
  readonly threads: boolean;
  /** What an author passes on from elsewhere, and what he quotes: the words of others. */
  readonly forwarded: boolean;
  readonly webhookIds: readonly string[];
  /** User ids of bots. */
  readonly botIds: readonly string[];
};

export const nothingAllowed: SourcePermissions = { threads: false, forwarded: false, webhookIds: [], botIds: [] };

/** How long after a part of a signal the next one may come; 0: each message stands alone. */
export const DEFAULT_JOIN_WITHIN_MS = MINUTE_MS;
export const MAX_JOIN_WITHIN_MS = 10 * MINUTE_MS;

/** Who brought a post into the channel, and how. */
export type PostOrigin = {
  readonly authorId: string;
  readonly webhookId: string | null;
  readonly authorIsBot: boolean;
  /** Forwarded, or published by a channel that is followed. */
  readonly forwarded: boolean;
  /** The channel of the thread it stands in; null outside threads. */
  readonly parentChannelId: string | null;
};

/** What a post lacks to be its provider's word. */
export const missingPermissions = ['author', 'bot', 'webhook', 'forwarded', 'threads'] as const;
export type MissingPermission = (typeof missingPermissions)[number];

type Readers = { readonly authorIds: readonly string[]; readonly allow: SourcePermissions };

/**
 * What a post lacks to count as its provider's word, who posted it before how it came; null when it counts. By immutable ids only: names say
 * nothing. A post of a followed channel comes by a webhook and is forwarded, so it needs both. A bot's answer to a command comes by a webhook
 * of its own: naming the bot is enough.
 */
export function missingPermission(post: PostOrigin, { authorIds, allow }: Readers): MissingPermission | null {
  if (post.webhookId !== null) {
    if (!allow.webhookIds.includes(post.webhookId) && !allow.botIds.includes(post.authorId)) return 'webhook';
  } else if (post.authorIsBot) {
    if (!allow.botIds.includes(post.authorId)) return 'bot';
  } else if (!authorIds.includes(post.authorId)) {
    return 'author';
  }
  if (post.forwarded && !allow.forwarded) return 'forwarded';
  return post.parentChannelId !== null && !allow.threads ? 'threads' : null;
}
