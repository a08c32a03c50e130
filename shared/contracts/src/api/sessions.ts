import { z } from 'zod';
import { UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

/** One login of the person who asks. */
export const SessionView = z.object({
  sessionId: z.string(),
  /** For people: "Firefox on Linux". */
  device: z.string(),
  createdAt: UnixMsNumber,
  /** To the minute. */
  lastSeenAt: UnixMsNumber,
  /** When it ends though it is used. */
  expiresAt: UnixMsNumber,
  /** The one that this request came with. */
  isCurrent: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** How many logins were ended. */
export const SessionsRevoked = z.object({ revoked: z.number().int().nonnegative() });
export type SessionsRevoked = z.infer<typeof SessionsRevoked>;

/** Why a login did not succeed; the log-in page gets it as `?problem=`. */
export const loginProblems = ['LOGIN_DENIED', 'LOGIN_STATE_INVALID', 'LOGIN_FAILED'] as const;
export type LoginProblem = (typeof loginProblems)[number];

/** Where a browser is sent that has to log in, and after a login that did not succeed. */
export const LOGIN_PAGE = '/login';

/** Logging in and out, and the list of one's logins. */
export const sessionEndpoints = {
  login: defineEndpoint({
    method: 'get',
    path: '/auth/login',
    summary: 'Sends the browser to Discord to log in; returnTo is a path of ours to come back to',
    roles: 'anyone',
    query: z.object({ returnTo: z.string().max(500).optional() }),
    reply: z.unknown(),
    status: 302,
    contentType: 'text/html',
  }),
  loginCallback: defineEndpoint({
    method: 'get',
    path: '/auth/callback',
    summary: 'Where Discord sends the browser back to; sets the session cookie, or goes to /login?problem=…',
    roles: 'anyone',
    query: z.object({ code: z.string().optional(), state: z.string().optional(), error: z.string().optional() }),
    reply: z.unknown(),
    status: 303,
    contentType: 'text/html',
  }),
  logout: defineEndpoint({
    method: 'post',
    path: '/auth/logout',
    summary: 'Ends this login',
    roles: 'signed-in',
    reply: SessionsRevoked,
  }),
  listSessions: defineEndpoint({
    method: 'get',
    path: '/api/sessions',
    summary: 'Where you are logged in, the last used first',
    roles: 'signed-in',
    reply: z.object({ items: z.array(SessionView) }),
  }),
  revokeSession: defineEndpoint({
    method: 'delete',
    path: '/api/sessions/:sessionId',
    summary: 'Ends one of your logins; its open pages are cut off at once',
    roles: 'signed-in',
    params: z.object({ sessionId: Id }),
    reply: SessionsRevoked,
  }),
  revokeOtherSessions: defineEndpoint({
    method: 'post',
    path: '/api/sessions/revoke-others',
    summary: 'Ends all your logins but this one',
    roles: 'signed-in',
    reply: SessionsRevoked,
  }),
  revokeUserSessions: defineEndpoint({
    method: 'delete',
    path: '/api/admin/users/:userId/sessions',
    summary: 'Ends all logins of a person',
    roles: ['admin'],
    params: z.object({ userId: Id }),
    reply: SessionsRevoked,
  }),
} as const;
