import type { Actor } from '../../auth/actor.ts';

/** A trader with nothing else. */
export function makeActor(changes: Partial<Actor> = {}): Actor {
  return {
    userId: 'user-1',
    discordUserId: '700000000000000001',
    displayName: 'Tom',
    traderId: 'trader-1',
    providerIds: [],
    communityIds: [],
    roles: ['trader'],
    sessionId: 'session-1',
    ...changes,
  };
}
