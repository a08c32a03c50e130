import { z } from 'zod';
import type { AuthSettings } from '../auth/create-auth.ts';

const set = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const SANDBOX_URL = 'http://127.0.0.1:3010';

const PublicUrl = z
  .string()
  .refine(isOrigin, 'must be an address without a path: https://trade.example, or http://localhost:3000 on this machine')
  .refine((text) => !isOrigin(text) || text.startsWith('https:') || localNames.has(new URL(text).hostname), {
    error: 'must be https: over http only localhost is accepted, because passwords and cookies could be read on the way',
  });

/** The variables of log-in, for the server's environment. */
export const authVariables = {
  PUBLIC_URL: set(PublicUrl),
  SESSION_SECRET: set(z.string().min(32, 'must be at least 32 characters')),
  TRUSTED_PROXIES: set(z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0 or more').max(10)),
  DISCORD_CLIENT_ID: set(z.string().regex(/^\d{15,21}$/, "must be your Discord application's id, a long number")),
  DISCORD_CLIENT_SECRET: set(z.string().min(1)),
  DISCORD_OAUTH_URL: set(z.string().refine(isOrigin, 'must be an address without a path, like http://127.0.0.1:3010')),
};
const Given = z.object(authVariables);
type Given = z.output<typeof Given>;

type Fault = { readonly path: readonly [keyof Given]; readonly message: string };

/** What is wrong with the variables of log-in taken together. */
export function findAuthFaults(given: Given): readonly Fault[] {
  const isPublic = given.PUBLIC_URL?.startsWith('https:') === true;
  const faults: Fault[] = [];
  if (isPublic && given.SESSION_SECRET === undefined) {
    faults.push({ path: ['SESSION_SECRET'], message: 'is missing: with an https PUBLIC_URL it signs the cookies (openssl rand -hex 32)' });
  }
  if (isPublic && given.DISCORD_CLIENT_ID === undefined) {
    const message = 'is missing: with an https PUBLIC_URL people log in with Discord; in the sandbox anybody could be anybody';
    faults.push({ path: ['DISCORD_CLIENT_ID'], message });
  }
  if (given.DISCORD_CLIENT_ID !== undefined && given.DISCORD_CLIENT_SECRET === undefined) {
    faults.push({ path: ['DISCORD_CLIENT_SECRET'], message: 'is missing: it belongs to DISCORD_CLIENT_ID' });
  }
  return faults;
}

/** Log-in's settings: where people reach us and who tells us who they are; without a Discord application that is the sandbox. @param port of this server */
export function toAuthSettings(given: Given, port: number): AuthSettings {
  const publicUrl = new URL(given.PUBLIC_URL ?? `http://localhost:${port}`).origin;
  const { DISCORD_CLIENT_ID: clientId, DISCORD_CLIENT_SECRET: clientSecret = '' } = given;
  return {
    publicUrl,
    sessionSecret: given.SESSION_SECRET ?? null,
    // This server speaks http only: under https somebody stands in front.
    trustedProxies: given.TRUSTED_PROXIES ?? (publicUrl.startsWith('https:') ? 1 : 0),
    discord:
      clientId === undefined
        ? { clientId: 'sandbox', clientSecret: 'sandbox', url: new URL(given.DISCORD_OAUTH_URL ?? SANDBOX_URL).origin }
        : { clientId, clientSecret, url: 'https://discord.com' },
  };
}

/** An http address that is nothing but its origin. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}
