import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { startDiscordSandbox } from '@trade-executor/sandbox/discord/start-discord-sandbox';
import express from 'express';
import { onTestFinished } from 'vitest';
import type { TestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { csrfTokenOf } from '../../http/middleware/csrf.ts';
import { problemHandler } from '../../http/middleware/problem-handler.ts';
import type { RateLimits } from '../../http/middleware/rate-limits.ts';
import { actorOf, requireActor } from '../../http/middleware/require-actor.ts';
import { securityHeaders } from '../../http/middleware/security-headers.ts';
import { createAuth, type Auth } from '../create-auth.ts';
import type { SessionLifetimes } from '../user-sessions.ts';
import { createWebSession, type WebSession } from './web-session.ts';

/** People of the sandbox of these tests. */
export const people = {
  tom: '700000000000000001',
  nora: '700000000000000002',
  olga: '700000000000000003',
  adam: '700000000000000004',
  gus: '700000000000000005',
} as const;

const world = {
  guilds: [{ id: '900000000000000001', name: 'North Desk', ownerId: people.olga, channels: [] }],
  people: [
    { id: people.tom, username: 'tom', displayName: 'Tom', role: 'trader' as const },
    { id: people.nora, username: 'nora', displayName: 'Nora North', role: 'provider' as const },
    { id: people.olga, username: 'olga', displayName: 'Olga', role: 'owner' as const },
    { id: people.adam, username: 'adam', displayName: 'Adam', role: 'admin' as const },
    { id: people.gus, username: 'gus', displayName: 'Gus', role: 'guest' as const },
  ],
};

const silence = () => undefined;
const log = { debug: silence, info: silence, warn: silence, error: silence };

type AuthRigOptions = {
  /** Left out: the address on which the server listens. */
  readonly publicUrl?: string;
  readonly lifetimes?: SessionLifetimes;
  readonly limits?: RateLimits;
  readonly now?: () => number;
};

export type AuthRig = {
  readonly auth: Auth;
  readonly serverUrl: string;
  readonly sandboxUrl: string;
  readonly browser: (userAgent?: string) => WebSession;
};

/** Log-in over HTTP as in the house: the sandbox's OAuth2, a real database, the gate before a small /api. Ends with the test. */
export async function openAuthRig(database: TestDatabase, options: AuthRigOptions = {}): Promise<AuthRig> {
  const sandbox = await startDiscordSandbox({ port: 0, file: null, botToken: 'sandbox' });
  sandbox.putWorld(world);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const serverUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { publicUrl = serverUrl, lifetimes, limits, now } = options;
  const sandboxUrl = new URL(sandbox.chatUrl).origin;
  const auth = await createAuth({
    connection: database.connection,
    log,
    ...(now ? { now } : {}),
    settings: {
      publicUrl,
      sessionSecret: 'a-secret-for-tests-of-32-letters',
      trustedProxies: publicUrl.startsWith('https:') ? 1 : 0,
      discord: { clientId: 'app', clientSecret: 'secret', url: sandboxUrl },
      ...(lifetimes ? { lifetimes } : {}),
      ...(limits ? { limits } : {}),
    },
  });
  const app = express().set('trust proxy', auth.trustedProxies);
  app.use((_req, res, next) => {
    res.locals.requestId = randomUUID();
    next();
  });
  app.use(securityHeaders(publicUrl));
  app.use(['/api', '/auth'], auth.gate);
  app.use(auth.routes);
  app.get('/api/me', requireActor, (req, res) => void res.json({ ...actorOf(res), csrfToken: csrfTokenOf(req) }));
  app.all('/api/thing', requireActor, (_req, res) => void res.json({ done: true }));
  app.use(problemHandler(log));
  server.on('request', app);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await sandbox.close();
  });
  return {
    auth,
    serverUrl,
    sandboxUrl,
    browser: (userAgent) => createWebSession({ serverUrl, publicUrl, ...(userAgent === undefined ? {} : { userAgent }) }),
  };
}
