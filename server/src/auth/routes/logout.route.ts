import { sessionEndpoints } from '@trade-executor/contracts/api/sessions';
import { Router } from 'express';
import type { CookieOptions } from 'express-session';
import type { Log } from '../../execution/execution-deps.ts';
import { actorOf, requireActor } from '../../http/middleware/require-actor.ts';
import { destroy } from '../session-data.ts';
import type { UserSessions } from '../user-sessions.ts';

type LogoutInput = {
  readonly userSessions: UserSessions;
  readonly cookieName: string;
  readonly cookie: CookieOptions;
  readonly log: Log;
};

/** POST /auth/logout ends this login and takes its cookie away. */
export function logoutRoute({ userSessions, cookieName, cookie, log }: LogoutInput): Router {
  const { path, reply } = sessionEndpoints.logout;
  return Router().post(path, requireActor, async (req, res) => {
    const { sessionId, userId } = actorOf(res);
    await userSessions.revoke(sessionId, userId);
    await destroy(req);
    const { httpOnly, sameSite, secure } = cookie;
    res.clearCookie(cookieName, { httpOnly, sameSite, path: '/', secure: secure === true });
    log.info({ event: 'authn_logout', userId, sessionId }, 'somebody logged out');
    res.json(reply.parse({ revoked: 1 }));
  });
}
