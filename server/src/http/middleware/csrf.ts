import type { Request, RequestHandler } from 'express';
import { AppError } from '../../app-error.ts';
import { loginOf } from '../../auth/session-data.ts';
import { findActor } from './require-actor.ts';
import { isSameSecret } from './service-token.ts';

const CSRF_HEADER = 'x-csrf-token';
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Returns the token that this login's page must send back in `x-csrf-token`. Throws when nobody is logged in. */
export function csrfTokenOf(req: Request): string {
  const login = loginOf(req);
  if (!login) throw new Error('no CSRF token without a login; requireActor comes first');
  return login.csrfToken;
}

/**
 * Lets a request with any but a reading method through only when a page of ours sent it: the Origin is ours (ORIGIN_FOREIGN), and
 * whoever is logged in has given the token that only our pages can read (CSRF_TOKEN_INVALID). Both answer 403. A stranger needs no token: there is
 * no login whose rights could be abused, and the route answers 401.
 */
export function requireOwnPage(publicUrl: string): RequestHandler {
  return (req, res, next) => {
    if (safeMethods.has(req.method)) return next();
    if (req.get('origin') !== publicUrl) {
      throw new AppError({
        status: 403,
        code: 'ORIGIN_FOREIGN',
        title: 'That did not come from our page',
        detail: `Changes are only accepted from ${publicUrl}.`,
        whatToDo: `Open ${publicUrl} and try it there.`,
      });
    }
    if (findActor(res) && !isSameSecret(req.get(CSRF_HEADER) ?? '', csrfTokenOf(req))) {
      throw new AppError({
        status: 403,
        code: 'CSRF_TOKEN_INVALID',
        title: 'This page is out of date',
        detail: `The header ${CSRF_HEADER} is missing, or belongs to another login.`,
        whatToDo: 'Reload the page and try again.',
      });
    }
    next();
  };
}
