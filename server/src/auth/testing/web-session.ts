import { z } from 'zod';
import { createCookieJar } from './cookie-jar.ts';

export type WebReply = { readonly status: number; readonly headers: Headers; readonly json: unknown; readonly text: string };

type SendOptions = {
  readonly body?: unknown;
  /** Left out: ours. Null: none. */
  readonly origin?: string | null;
  /** Left out: that of the login. Null: none. */
  readonly csrfToken?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

export type WebSessionOptions = {
  /** Where the server listens. */
  readonly serverUrl: string;
  /** What the server calls itself; the same as serverUrl when absent. */
  readonly publicUrl?: string;
  readonly userAgent?: string;
};

const Me = z.object({ csrfToken: z.string() });

/** One browser in front of the server: keeps cookies, sends the origin of our page and, once logged in, the CSRF token. Follows no redirect by itself. */
export type WebSession = ReturnType<typeof createWebSession>;

export function createWebSession({ serverUrl, publicUrl = serverUrl, userAgent = 'Firefox/140.0 (X11; Linux)' }: WebSessionOptions) {
  const cookies = createCookieJar();
  const isSecure = publicUrl.startsWith('https:');
  let token: string | null = null;

  async function send(method: string, path: string, options: SendOptions = {}): Promise<WebReply> {
    const { body, origin = publicUrl, csrfToken = token, headers = {} } = options;
    const isRead = method === 'GET' || method === 'HEAD';
    const reply = await fetch(new URL(path, serverUrl), {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': userAgent,
        cookie: cookies.header(),
        ...(isSecure ? { 'x-forwarded-proto': 'https' } : {}),
        ...(isRead || origin === null ? {} : { origin }),
        ...(isRead || csrfToken === null ? {} : { 'x-csrf-token': csrfToken }),
        ...(body === undefined || body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    });
    cookies.take(reply.headers);
    const text = await reply.text();
    const isJson = /\bjson\b/.test(reply.headers.get('content-type') ?? '');
    return { status: reply.status, headers: reply.headers, text, json: isJson ? JSON.parse(text) : null };
  }

  /** Follows /auth/login to Discord's page. Returns its address. */
  async function openDiscord(query = ''): Promise<string> {
    return locationOf(await send('GET', `/auth/login${query}`));
  }

  /** Chooses a person on Discord's page. Returns the address that the browser is sent back to. */
  async function agreeAtDiscord(page: string, choice: Readonly<Record<string, string>>): Promise<string> {
    const reply = await fetch(page, { method: 'POST', body: new URLSearchParams(choice), redirect: 'manual' });
    return reply.headers.get('location') ?? '';
  }

  /** Opens an address that Discord sent the browser back to. */
  async function comeBack(address: string): Promise<WebReply> {
    const { pathname, search } = new URL(address);
    return send('GET', `${pathname}${search}`);
  }

  return {
    cookies,
    send,
    get: (path: string, options: SendOptions = {}): Promise<WebReply> => send('GET', path, options),
    openDiscord,
    agreeAtDiscord,
    comeBack,
    /** Logs in as a person of the sandbox and takes the CSRF token from /api/me. Throws when that fails. */
    async login(personId: string): Promise<void> {
      const reply = await comeBack(await agreeAtDiscord(await openDiscord(), { personId }));
      if (reply.status !== 303 || locationOf(reply) !== '/') throw new Error(`not logged in: ${reply.status} ${locationOf(reply)}`);
      const me = await send('GET', '/api/me');
      token = Me.parse(me.json).csrfToken;
    },
    /** The CSRF token of the login. */
    csrfToken: (): string | null => token,
  };
}

function locationOf(reply: WebReply): string {
  return reply.headers.get('location') ?? '';
}
