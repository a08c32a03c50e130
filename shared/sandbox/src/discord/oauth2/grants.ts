import { randomBytes } from 'node:crypto';
import type { Snowflake } from '../wire/snowflake.ts';
import type { AuthorizeQuery, Scope } from './authorize-query.ts';

/** How long a code can be exchanged; Discord does not document its own. */
const CODE_MS = 60_000;
/** Discord's: a week. */
export const TOKEN_SECONDS = 604_800;

export type Grant = {
  readonly personId: Snowflake;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly Scope[];
};

/** What people have agreed to: codes, each exchanged once, and the tokens made of them. Forgotten with the process. */
export type Grants = ReturnType<typeof createGrants>;

export function createGrants(now: () => number) {
  const codes = new Map<string, Grant & { readonly until: number }>();
  const tokens = new Map<string, Grant & { readonly until: number }>();
  const newSecret = (): string => randomBytes(24).toString('base64url');

  return {
    /** Returns the code for the program's address. */
    agree(personId: Snowflake, { clientId, redirectUri, scopes }: AuthorizeQuery): string {
      const code = newSecret();
      codes.set(code, { personId, clientId, redirectUri, scopes, until: now() + CODE_MS });
      return code;
    },
    /** Returns a token, or null: the code is unknown, used, too old, or another program's or address's. Whatever comes of it, a code is used up. */
    exchange(code: string, { clientId, redirectUri }: Pick<Grant, 'clientId' | 'redirectUri'>) {
      const grant = codes.get(code);
      codes.delete(code);
      if (!grant || now() > grant.until || grant.clientId !== clientId || grant.redirectUri !== redirectUri) return null;
      const accessToken = newSecret();
      tokens.set(accessToken, { ...grant, until: now() + TOKEN_SECONDS * 1000 });
      return { accessToken, refreshToken: newSecret(), scopes: grant.scopes };
    },
    /** What a token stands for; undefined when it is unknown or too old. */
    find(accessToken: string): Grant | undefined {
      const grant = tokens.get(accessToken);
      return grant && now() <= grant.until ? grant : undefined;
    },
  };
}
