import type { IncomingMessage } from 'node:http';
import session from 'express-session';

/** What our cookie leads to; `login` is there only after a login. */
export type Login = { readonly userId: string; readonly sessionId: string; readonly csrfToken: string };

declare module 'express-session' {
  interface SessionData {
    login: Login;
    /** A path of ours to go to after the login. */
    returnTo: string;
  }
}

type WithSession = IncomingMessage & { readonly session?: session.Session & Partial<session.SessionData> };

/** Returns the login that a request's cookie leads to, or null. Says nothing about whether it still holds. */
export function loginOf(req: WithSession): Login | null {
  return req.session?.login ?? null;
}

/** Gives the request an empty session under a new id; the old one is gone. */
export function regenerate(req: { readonly session: session.Session }): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error: unknown) => (error ? reject(toError(error)) : resolve()));
  });
}

/** Resolves once the session is stored: a redirect that is faster would find nobody logged in. */
export function save(req: { readonly session: session.Session }): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.save((error: unknown) => (error ? reject(toError(error)) : resolve()));
  });
}

/** Removes the session; its cookie leads nowhere from then on. */
export function destroy(req: { readonly session: session.Session }): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(toError(error)) : resolve()));
  });
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error('the session store failed', { cause: error }));
