import { randomBytes } from 'node:crypto';
import { LOGIN_PAGE, type LoginProblem } from '@trade-executor/contracts/api/sessions';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import passport from 'passport';
import { z } from 'zod';
import type { Log } from '../../execution/execution-deps.ts';
import { limitByAddress } from '../../http/middleware/rate-limits.ts';
import type { Models } from '../../models/create-models.ts';
import { DiscordStrategy, type DiscordLogin } from '../discord-strategy.ts';
import { ownPathOf } from '../own-path.ts';
import { loginOf, regenerate, save } from '../session-data.ts';
import { signIn } from '../sign-in.ts';
import type { UserSessions } from '../user-sessions.ts';

type LoginRoutesInput = {
  readonly models: Models;
  readonly userSessions: UserSessions;
  readonly discord: DiscordLogin;
  readonly publicUrl: string;
  readonly loginsPerAddress: number;
  readonly log: Log;
  readonly now: () => number;
};

/** How long somebody may take at Discord. */
const AT_DISCORD_MS = 10 * 60_000;
const SignedIn = z.object({ userId: z.string() });

/** GET /auth/login goes to Discord, GET /auth/callback comes back: with a session under a new id, or to the log-in page with what went wrong. */
export function loginRoutes({ models, userSessions, discord, publicUrl, loginsPerAddress, log, now }: LoginRoutesInput): Router {
  const authenticator = new passport.Passport();
  const callbackUrl = `${publicUrl}/auth/callback`;
  authenticator.use('discord', new DiscordStrategy(discord, callbackUrl, (profile) => signIn(models, profile, now())));
  const limit = limitByAddress(loginsPerAddress, 'login');

  async function open(req: Request, res: Response, userId: string): Promise<void> {
    const { returnTo = '/' } = req.session;
    const previous = loginOf(req);
    await regenerate(req);
    if (previous) await userSessions.revoke(previous.sessionId, previous.userId);
    const sessionId = await userSessions.open(userId, req.get('user-agent') ?? '');
    req.session.login = { userId, sessionId, csrfToken: randomBytes(32).toString('base64url') };
    await save(req);
    log.info({ event: 'authn_login_success', userId, sessionId }, 'somebody logged in');
    res.redirect(303, returnTo);
  }

  const start: RequestHandler = (req, res, next) => {
    const host = new URL(publicUrl);
    // Cookies belong to a host name: started under another name of this machine, the callback would find no session.
    if (host.protocol === 'http:' && req.get('host') !== host.host) return res.redirect(`${publicUrl}${req.originalUrl}`);
    const { returnTo } = req.query;
    req.session.returnTo = ownPathOf(returnTo);
    if (!loginOf(req)) req.session.cookie.maxAge = AT_DISCORD_MS;
    authenticator.authenticate('discord', { session: false })(req, res, next);
  };

  const finish: RequestHandler = async (req, res, next) => {
    const { error, user } = await new Promise<{ readonly error: unknown; readonly user: unknown }>((resolve) => {
      const settle = (failure: unknown, found: unknown): void => resolve({ error: failure, user: found });
      void authenticator.authenticate('discord', { session: false }, settle)(req, res, next);
    });
    const signedIn = SignedIn.safeParse(user);
    if (!error && signedIn.success) return open(req, res, signedIn.data.userId);
    const denied = req.query.error === undefined ? 'LOGIN_STATE_INVALID' : 'LOGIN_DENIED';
    const problem: LoginProblem = error ? 'LOGIN_FAILED' : denied;
    log.warn({ event: 'authn_login_fail', problem, error }, 'a login did not succeed');
    res.redirect(303, `${LOGIN_PAGE}?problem=${problem}`);
  };

  return Router().get('/auth/login', limit, start).get('/auth/callback', limit, finish);
}
