import { callbackify } from 'node:util';
import PassportDiscord from 'passport-discord';
import { DiscordProfile } from './sign-in.ts';

const DISCORD_API = 'https://discord.com/api';

export type DiscordLogin = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Discord itself, or the origin of the sandbox. */
  readonly url: string;
};

type Done<T> = (error: unknown, value?: T) => void;

/**
 * passport-discord against any host. The one scope asked for is `identify`; a state bound to the session keeps foreign callbacks
 * out. Tokens are dropped once the profile is read.
 */
export class DiscordStrategy extends PassportDiscord {
  constructor(login: DiscordLogin, callbackUrl: string, signIn: (profile: DiscordProfile) => Promise<{ readonly userId: string }>) {
    super(
      {
        clientID: login.clientId,
        clientSecret: login.clientSecret,
        callbackURL: callbackUrl,
        scope: ['identify'],
        state: true,
        authorizationURL: `${login.url}/oauth2/authorize`,
        tokenURL: `${login.url}/api/oauth2/token`,
      },
      (_accessToken, _refreshToken, profile, done) => {
        const parsed = DiscordProfile.safeParse(profile);
        if (!parsed.success) return done(new Error(`Discord's profile is not as documented: ${parsed.error.message}`));
        callbackify(signIn)(parsed.data, done);
      },
    );
    const get = this._oauth2.get.bind(this._oauth2);
    // The address of the profile is fixed in passport-discord.
    this._oauth2.get = (url, accessToken, done) => get(url.replace(DISCORD_API, `${login.url}/api`), accessToken, done);
  }

  /** passport-discord calls back twice when a part of the profile cannot be fetched; only the first counts. */
  override userProfile(accessToken: string, done: Done<unknown>): void {
    super.userProfile(accessToken, once(done));
  }
}

function once<T>(done: Done<T>): Done<T> {
  let isDone = false;
  return (error, value) => {
    if (isDone) return;
    isDone = true;
    done(error, value);
  };
}
