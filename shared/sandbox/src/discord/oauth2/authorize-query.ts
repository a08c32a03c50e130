import { z } from 'zod';

const scopes = ['identify', 'guilds'] as const;
/** What a program may learn about the person who agrees. */
export type Scope = (typeof scopes)[number];

/** Where the answer goes: one text, an http address. */
const RedirectUri = z.url({ protocol: /^https?$/ });

/** Who asks, where the answer goes. Without both nothing can be answered but an error page. */
const Caller = z.object({ client_id: z.string().min(1), redirect_uri: RedirectUri });
const Wish = z.object({
  response_type: z.literal('code'),
  scope: z.string().transform((text) => text.split(' ').filter((name) => name !== '')),
  state: z.string().optional(),
});

export type AuthorizeQuery = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scopes: readonly Scope[];
};

export type AuthorizeAsked =
  | { readonly kind: 'sound'; readonly query: AuthorizeQuery }
  /** Told to the program, by its own address. */
  | { readonly kind: 'refused'; readonly location: string }
  /** Told to the person: where the program is reached is not known. */
  | { readonly kind: 'lost' };

/** Reads the query of `/oauth2/authorize` as Discord does. */
export function readAuthorizeQuery(query: unknown): AuthorizeAsked {
  const caller = Caller.safeParse(query);
  if (!caller.success) return { kind: 'lost' };
  const { client_id: clientId, redirect_uri: redirectUri } = caller.data;
  const wish = Wish.safeParse(query);
  const state = wish.data?.state ?? null;
  const refused = (error: string): AuthorizeAsked => ({ kind: 'refused', location: answerTo({ redirectUri, state }, { error }) });
  if (!wish.success) return refused('invalid_request');
  const wanted = scopes.filter((scope) => wish.data.scope.includes(scope));
  if (wanted.length === 0 || wanted.length !== wish.data.scope.length) return refused('invalid_scope');
  return { kind: 'sound', query: { clientId, redirectUri, state, scopes: wanted } };
}

/** The address of the program with the answer, and with its state as it was given. */
export function answerTo(
  { redirectUri, state }: Pick<AuthorizeQuery, 'redirectUri' | 'state'>,
  answer: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== null) url.searchParams.set('state', state);
  return url.href;
}
