import type { Snowflake } from './snowflake.ts';

export type RawUser = {
  readonly id: Snowflake;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: string | null;
  readonly bot?: boolean;
};

export type RawMember = {
  readonly nick: string | null;
  readonly avatar: string | null;
  readonly roles: readonly Snowflake[];
  readonly joined_at: string;
  readonly premium_since: string | null;
  readonly deaf: boolean;
  readonly mute: boolean;
  readonly flags: number;
  readonly pending: boolean;
  readonly communication_disabled_until: string | null;
};

export const personRoles = ['provider', 'trader', 'owner', 'admin', 'guest'] as const;
export type PersonRole = (typeof personRoles)[number];

/** Someone whom the chat page, a test or the replay can speak as. */
export type Person = {
  readonly id: Snowflake;
  readonly username: string;
  readonly displayName: string;
  readonly role: PersonRole;
};

export function toRawUser(person: Person): RawUser {
  return { id: person.id, username: person.username, discriminator: '0', global_name: person.displayName, avatar: null };
}

export const botUser: RawUser & { readonly bot: true } = {
  id: '1000000000000000001',
  username: 'Trade Executor',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
};

/** The bot's application; like most real ones it shares its id with its bot user. */
export const application = {
  id: botUser.id,
  name: botUser.username,
  description: 'Runs in the local Discord sandbox',
  icon: null,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
} as const;
