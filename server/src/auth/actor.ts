import type { Role } from '@trade-executor/contracts/api/endpoint';

/** The person behind a request, read anew for each one: what changed in the database holds at once. */
export type Actor = {
  readonly userId: string;
  readonly discordUserId: string;
  readonly displayName: string;
  /** Null for somebody who copies nobody. */
  readonly traderId: string | null;
  /** Whose messages are theirs. */
  readonly providerIds: readonly string[];
  /** Owned by them. */
  readonly communityIds: readonly string[];
  /** trader, provider and owner follow from what somebody has here; admin and support are granted. */
  readonly roles: readonly Role[];
  /** The public id of the login; not the cookie's secret. */
  readonly sessionId: string;
};
