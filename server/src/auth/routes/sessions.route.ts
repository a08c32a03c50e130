import { sessionEndpoints, type SessionView } from '@trade-executor/contracts/api/sessions';
import { Router } from 'express';
import { AppError } from '../../app-error.ts';
import type { Log } from '../../execution/execution-deps.ts';
import { actorOf, requireActor } from '../../http/middleware/require-actor.ts';
import type { UserSessionDocument } from '../../models/user-session.model.ts';
import { deviceOf } from '../device-of.ts';
import { requireRole } from '../require-role.ts';
import type { UserSessions } from '../user-sessions.ts';

const { listSessions, revokeSession, revokeOtherSessions, revokeUserSessions } = sessionEndpoints;

/** The logins of the person who asks: list, end one, end the others. Admins end those of anybody. */
export function sessionRoutes({ userSessions, log }: { readonly userSessions: UserSessions; readonly log: Log }): Router {
  const told = (byUserId: string, userId: string, revoked: number): { readonly revoked: number } => {
    log.info({ event: 'session_revoked', byUserId, userId, revoked }, 'logins were ended');
    return { revoked };
  };
  return Router()
    .get(listSessions.path, requireActor, async (_req, res) => {
      const { userId, sessionId } = actorOf(res);
      const items = (await userSessions.list(userId)).map((session) => toView(session, sessionId));
      res.json(listSessions.reply.parse({ items }));
    })
    .delete(revokeSession.path, requireActor, async (req, res) => {
      const { userId } = actorOf(res);
      const { sessionId } = revokeSession.params.parse(req.params);
      if (!(await userSessions.revoke(sessionId, userId))) throw sessionNotFound();
      res.json(revokeSession.reply.parse(told(userId, userId, 1)));
    })
    .post(revokeOtherSessions.path, requireActor, async (_req, res) => {
      const { userId, sessionId } = actorOf(res);
      res.json(revokeOtherSessions.reply.parse(told(userId, userId, await userSessions.revokeOthers(userId, sessionId))));
    })
    .delete(revokeUserSessions.path, requireActor, async (req, res) => {
      const actor = actorOf(res);
      requireRole(actor, 'admin');
      const { userId } = revokeUserSessions.params.parse(req.params);
      res.json(revokeUserSessions.reply.parse(told(actor.userId, userId, await userSessions.revokeAll(userId))));
    });
}

function toView(session: UserSessionDocument, currentSessionId: string): SessionView {
  const { sessionId, userAgent, createdAt, lastSeenAt, expiresAt } = session;
  return {
    sessionId,
    device: deviceOf(userAgent),
    createdAt: createdAt.getTime(),
    lastSeenAt: lastSeenAt.getTime(),
    expiresAt: expiresAt.getTime(),
    isCurrent: sessionId === currentSessionId,
  };
}

function sessionNotFound(): AppError {
  return new AppError({
    status: 404,
    code: 'SESSION_NOT_FOUND',
    title: 'There is no such login',
    detail: 'You have no login with this id; it may have ended already.',
    whatToDo: 'Look at your logins again.',
  });
}
