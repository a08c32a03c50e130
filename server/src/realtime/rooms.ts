import type { Actor } from '../auth/actor.ts';

export const adminRoom = 'admin';
export const userRoom = (userId: string): string => `user:${userId}`;
export const sessionRoom = (sessionId: string): string => `session:${sessionId}`;
export const traderRoom = (traderId: string): string => `trader:${traderId}`;
export const providerRoom = (providerId: string): string => `provider:${providerId}`;
export const communityRoom = (communityId: string): string => `community:${communityId}`;

/** Every room whose events are this person's, and no other. */
export function roomsOf({ userId, sessionId, traderId, providerIds, communityIds, roles }: Actor): ReadonlySet<string> {
  return new Set([
    userRoom(userId),
    sessionRoom(sessionId),
    ...(traderId === null ? [] : [traderRoom(traderId)]),
    ...providerIds.map(providerRoom),
    ...communityIds.map(communityRoom),
    ...(roles.some((role) => role === 'admin' || role === 'support') ? [adminRoom] : []),
  ]);
}
