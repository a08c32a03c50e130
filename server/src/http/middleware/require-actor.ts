import type { RequestHandler, Response } from 'express';
import { AppError } from '../../app-error.ts';
import type { Actor } from '../../auth/actor.ts';

/**
 * Lets only people through who are logged in; `res.locals.actor` was read by the auth middleware for this very request.
 * Answers 401 NOT_LOGGED_IN.
 */
export const requireActor: RequestHandler = (_req, res, next) => {
  actorOf(res);
  next();
};

/** Returns the person behind the request. Throws 401 NOT_LOGGED_IN. */
export function actorOf(res: Response): Actor {
  const actor = findActor(res);
  if (actor) return actor;
  throw new AppError({
    status: 401,
    code: 'NOT_LOGGED_IN',
    title: 'You are not logged in',
    detail: 'There is no login, or it has ended.',
    whatToDo: 'Log in with Discord.',
  });
}

/** Returns the person behind the request, or null for a stranger. */
export function findActor(res: Response): Actor | null {
  const { actor } = res.locals as { readonly actor?: Actor | null };
  return actor ?? null;
}
