export const roles = ['trader', 'provider', 'owner', 'admin', 'support'] as const;
/** trader, provider and owner follow from what somebody has here; admin and support are granted. */
export type Role = (typeof roles)[number];

export const grantableRoles = ['admin', 'support'] as const;
export type GrantableRole = (typeof grantableRoles)[number];

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
  readonly roles: readonly Role[];
  /** The public id of the login; not the cookie's secret. */
  readonly sessionId: string;
};
