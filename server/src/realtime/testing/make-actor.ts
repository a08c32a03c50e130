import type { Actor } from '../../auth/actor.ts';

/** A trader, unless changed; `name` makes the ids. */
export function makeActor(name: string, changes: Partial<Actor> = {}): Actor {
  return {
    userId: `user-of-${name}`,
    discordUserId: `discord-of-${name}`,
    displayName: name,
    traderId: `trader-${name}`,
    providerIds: [],
    communityIds: [],
    roles: ['trader'],
    sessionId: `session-of-${name}`,
    ...changes,
  };
}
