import type { CookieOptions } from 'express-session';

export type CookieRules = { readonly name: '__Host-sid' | 'sid'; readonly cookie: CookieOptions };

/**
 * The session cookie for an address: over https `__Host-sid`, which a browser takes only when it is Secure and bound to this very
 * host; over http (this machine only) `sid`. No script reads it, and another site sends it only when somebody follows a link to us.
 * @param publicUrl an origin that `loadConfig` has accepted
 */
export function cookieRules(publicUrl: string): CookieRules {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? '__Host-sid' : 'sid', cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure } };
}
