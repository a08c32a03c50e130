import express, { Router, type Request, type Response } from 'express';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findPerson } from '../actions/find.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import { permissionsOf } from '../wire/permissions.ts';
import { toRawUser } from '../wire/user.ts';
import { answerTo, readAuthorizeQuery, type Scope } from './authorize-query.ts';
import { authorizePage, lostPage } from './authorize-page.ts';
import { createGrants, TOKEN_SECONDS } from './grants.ts';

const pageFolder = fileURLToPath(new URL('./page/', import.meta.url));

const Choice = z.union([z.object({ deny: z.string() }), z.object({ personId: z.string() })]);
const TokenForm = z.object({
  grant_type: z.string(),
  code: z.string(),
  redirect_uri: z.string(),
  client_id: z.string().min(1),
  client_secret: z.string().min(1),
});

/**
 * Discord's OAuth2: the page on which a person agrees, codes for tokens, and what a token may read. Client ids and secrets are
 * believed; a code works once, within a minute, for the program and the address that asked for it.
 */
export function createOAuthRouter(context: SandboxContext): Router {
  const grants = createGrants(context.now);
  const form = express.urlencoded({ extended: false, limit: '20kb' });

  function authorize(request: Request, response: Response): void {
    const asked = readAuthorizeQuery(request.query);
    if (asked.kind === 'refused') return response.redirect(302, asked.location);
    response.set({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
    const isSound = asked.kind === 'sound';
    // A browser holds the redirect after a form to form-action too.
    response.set('content-security-policy', policyFor(isSound ? [new URL(asked.query.redirectUri).origin] : []));
    response.status(isSound ? 200 : 400).type('html');
    response.send(isSound ? authorizePage(asked.query, context.state.people.list(), request.originalUrl) : lostPage());
  }

  function choose(request: Request, response: Response): void {
    const asked = readAuthorizeQuery(request.query);
    const choice = Choice.safeParse(request.body);
    if (asked.kind !== 'sound' || !choice.success) return authorize(request, response);
    const { query } = asked;
    if ('deny' in choice.data) {
      const description = 'The resource owner or authorization server denied the request';
      return response.redirect(303, answerTo(query, { error: 'access_denied', error_description: description }));
    }
    const { id } = findPerson(context, choice.data.personId);
    response.redirect(303, answerTo(query, { code: grants.agree(id, query) }));
  }

  function exchange(request: Request, response: Response): void {
    const given = TokenForm.safeParse({ ...basicClient(request), ...Object(request.body) });
    const fail = (status: number, error: string, description: string): void =>
      void response.status(status).json({ error, error_description: description });
    if (!given.success) return fail(400, 'invalid_request', z.prettifyError(given.error));
    const { grant_type: grantType, code, redirect_uri: redirectUri, client_id: clientId } = given.data;
    if (grantType !== 'authorization_code') return fail(400, 'unsupported_grant_type', 'Only authorization_code is simulated.');
    const made = grants.exchange(code, { clientId, redirectUri });
    if (!made) return fail(400, 'invalid_grant', 'Invalid "code" in request.');
    response.set('cache-control', 'no-store').json({
      token_type: 'Bearer',
      access_token: made.accessToken,
      expires_in: TOKEN_SECONDS,
      refresh_token: made.refreshToken,
      scope: made.scopes.join(' '),
    });
  }

  /** The person whose token it is. 401 for a token nobody gave, 403 when the person did not agree to that. */
  function ownerOf(request: Request, scope: Scope) {
    const grant = grants.find(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (!grant) throw refuse('unauthorized');
    if (!grant.scopes.includes(scope)) throw refuse('missingAccess');
    return findPerson(context, grant.personId);
  }

  function sendUser(request: Request, response: Response): void {
    response.json({ ...toRawUser(ownerOf(request, 'identify')), mfa_enabled: false, locale: 'en-US', flags: 0 });
  }

  function sendGuilds(request: Request, response: Response): void {
    const person = ownerOf(request, 'guilds');
    const { guilds } = context.state;
    const entries = guilds.list().flatMap((guild) => {
      const member = guilds.findMember(guild.id, person.id);
      const { id, name, ownerId } = guild;
      const permissions = member && String(permissionsOf(guild, person.id, member));
      return member ? [{ id, name, icon: null, banner: null, owner: ownerId === person.id, permissions, features: [] }] : [];
    });
    response.json(entries);
  }

  const router = Router();
  router.use('/oauth2/page', express.static(pageFolder));
  for (const base of ['/oauth2', '/api/oauth2']) router.route(`${base}/authorize`).get(authorize).post(form, choose);
  for (const base of ['/api', '/api/v10']) {
    router.post(`${base}/oauth2/token`, form, exchange);
    router.get(`${base}/users/@me`, onlyBearer, sendUser);
    router.get(`${base}/users/@me/guilds`, onlyBearer, sendGuilds);
  }
  return router;
}

/** The bot's own token goes on to the REST API. */
function onlyBearer(request: Request, _response: Response, next: (skip?: 'route') => void): void {
  next(request.headers.authorization?.startsWith('Bot ') === true ? 'route' : undefined);
}

/** Client id and secret as HTTP basic authentication, which Discord takes too. */
function basicClient(request: Request): Readonly<Record<string, string>> {
  const [, encoded] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (encoded === undefined) return {};
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { client_id: decodeURIComponent(id), client_secret: decodeURIComponent(secret.join(':')) };
}

function policyFor(formTargets: readonly string[]): string {
  const formAction = ["'self'", ...formTargets].join(' ');
  return `default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action ${formAction}`;
}
