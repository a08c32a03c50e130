/** passport-discord comes without types; only what we use of it. */
declare module 'passport-discord' {
  import type { Strategy } from 'passport';

  type Done<T> = (error: unknown, value?: T) => void;
  type Options = {
    readonly clientID: string;
    readonly clientSecret: string;
    readonly callbackURL: string;
    readonly scope: readonly string[];
    readonly state: true;
    readonly authorizationURL: string;
    readonly tokenURL: string;
  };

  export default class DiscordStrategy implements Strategy {
    name: string;
    /** Of the package oauth, kept by passport-oauth2 for its subclasses. */
    protected readonly _oauth2: { get(url: string, accessToken: string, done: (...reply: readonly unknown[]) => void): void };
    constructor(options: Options, verify: (accessToken: string, refreshToken: string, profile: unknown, done: Done<unknown>) => void);
    authenticate(...given: readonly unknown[]): void;
    userProfile(accessToken: string, done: Done<unknown>): void;
  }
}
