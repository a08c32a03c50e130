import type { IncomingMessage } from 'node:http';
import type { Models } from '../models/create-models.ts';
import type { Actor } from './actor.ts';
import { loadActor } from './load-actor.ts';
import { loginOf } from './session-data.ts';
import type { UserSessions } from './user-sessions.ts';

/** Returns the person behind a request whose session was read: the login must still hold and the user still be there. Null otherwise. */
export async function recognisePerson(
  models: Models,
  userSessions: UserSessions,
  req: IncomingMessage,
  by: 'request' | 'socket',
): Promise<Actor | null> {
  const login = loginOf(req);
  if (!login || !(await userSessions.isAlive(login.sessionId, login.userId, by))) return null;
  const actor = await loadActor(models, login);
  if (!actor) await userSessions.revoke(login.sessionId, login.userId);
  return actor;
}
