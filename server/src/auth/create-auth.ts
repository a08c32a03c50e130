import { randomBytes } from 'node:crypto';
import { ServerResponse, type IncomingMessage } from 'node:http';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import session from 'express-session';
import type { Connection } from 'mongoose';
import type { Log } from '../execution/execution-deps.ts';
import { requireOwnPage } from '../http/middleware/csrf.ts';
import { generousLimits, limitByAddress, limitByUser, type RateLimits } from '../http/middleware/rate-limits.ts';
import { createModels } from '../models/create-models.ts';
import type { Actor } from './actor.ts';
import { cookieRules } from './cookie-rules.ts';
import type { DiscordLogin } from './discord-strategy.ts';
import { openSessionStore } from './open-session-store.ts';
import { recognisePerson } from './recognise-person.ts';
import { loginRoutes } from './routes/login.route.ts';
import { logoutRoute } from './routes/logout.route.ts';
import { sessionRoutes } from './routes/sessions.route.ts';
import { createUserSessions, type SessionLifetimes, type SessionRevoked } from './user-sessions.ts';

export type AuthSettings = {
  /** The origin under which people reach us: https, or http on this machine. */
  readonly publicUrl: string;
  /** Signs the cookies; null: a new one for this process, everybody is logged out by a restart. */
  readonly sessionSecret: string | null;
  /** How many proxies of ours stand in front, whose word on address and protocol of a request counts. */
  readonly trustedProxies: number;
  readonly discord: DiscordLogin;
  readonly lifetimes?: SessionLifetimes;
  readonly limits?: RateLimits;
};

/** Who is who: log-in, sessions, and what every request of people goes through first. */
export type Auth = {
  readonly publicUrl: string;
  readonly trustedProxies: number;
  /** For every address under /api and /auth, before all else: limits, session, person (`findActor`), origin and CSRF token. */
  readonly gate: RequestHandler;
  /** /auth/* and /api/sessions; behind the gate. */
  readonly routes: Router;
  /** Returns the person behind the handshake of a socket, or null. Look at its origin too (`isOwnOrigin`). */
  readonly actorOfHandshake: (request: IncomingMessage) => Promise<Actor | null>;
  /** True for the one origin whose pages may change things and open sockets. */
  readonly isOwnOrigin: (origin: string | undefined) => boolean;
  /** Calls back for each login that ends in this process; returns how to stop listening. */
  readonly onSessionRevoked: (listener: (revoked: SessionRevoked) => void) => () => void;
  /** Ends every login of a person. Returns how many. */
  readonly revokeAllOf: (userId: string) => Promise<number>;
};

const HOUR_MS = 3_600_000;
const usualLifetimes: SessionLifetimes = { absoluteMs: 30 * 24 * HOUR_MS, idleMs: 3 * 24 * HOUR_MS };

type AuthInput = {
  readonly connection: Connection;
  readonly settings: AuthSettings;
  readonly log: Log;
  readonly now?: () => number;
};

/** Builds log-in and sessions on the database connection of the server. */
export async function createAuth({ connection, settings, log, now = Date.now }: AuthInput): Promise<Auth> {
  const { publicUrl, discord, lifetimes = usualLifetimes, limits = generousLimits } = settings;
  const models = createModels(connection);
  const userSessions = createUserSessions({ models, lifetimes, now });
  const { name, cookie } = cookieRules(publicUrl);
  const readSession = session({
    name,
    secret: settings.sessionSecret ?? randomBytes(32).toString('base64url'),
    cookie: { ...cookie, maxAge: lifetimes.absoluteMs },
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
    store: await openSessionStore(connection, lifetimes.absoluteMs),
  });

  const readPerson: RequestHandler = async (req, res, next) => {
    res.locals.actor = await recognisePerson(models, userSessions, req, 'request');
    next();
  };

  /** What is shown to one person is kept by no cache, the browser's own included. */
  const forgetReply: RequestHandler = (_req, res, next) => {
    res.set('cache-control', 'no-store');
    next();
  };

  const gate = Router().use(
    forgetReply,
    limitByAddress(limits.perAddress),
    readSession,
    readPerson,
    limitByUser(limits.perUser),
    requireOwnPage(publicUrl),
  );
  const routes = Router()
    .use(loginRoutes({ models, userSessions, discord, publicUrl, loginsPerAddress: limits.loginsPerAddress, log, now }))
    .use(logoutRoute({ userSessions, cookieName: name, cookie, log }))
    .use(sessionRoutes({ userSessions, log }));

  return {
    publicUrl,
    trustedProxies: settings.trustedProxies,
    gate,
    routes,
    async actorOfHandshake(request) {
      const response = new ServerResponse(request);
      await new Promise<void>((resolve, reject) => {
        // express-session looks only at what Node's own request and response have.
        void readSession(request as Request, response as Response, (error?: unknown) =>
          error instanceof Error ? reject(error) : resolve(),
        );
      });
      return recognisePerson(models, userSessions, request, 'socket');
    },
    isOwnOrigin: (origin) => origin === publicUrl,
    onSessionRevoked: (listener) => userSessions.onRevoked(listener),
    revokeAllOf: (userId) => userSessions.revokeAll(userId),
  };
}
