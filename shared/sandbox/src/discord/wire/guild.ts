import type { Snowflake } from './snowflake.ts';

export type RawRole = {
  readonly id: Snowflake;
  readonly name: string;
  readonly color: number;
  readonly colors: { readonly primary_color: number; readonly secondary_color: null; readonly tertiary_color: null };
  readonly hoist: boolean;
  readonly position: number;
  readonly permissions: string;
  readonly managed: boolean;
  readonly mentionable: boolean;
  readonly flags: number;
};

/** What the sandbox keeps of a guild; the rest of Discord's shape is constant. */
export type Guild = {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  readonly joinedAt: string;
  readonly roles: readonly RawRole[];
};

export type Channel = {
  readonly id: Snowflake;
  readonly name: string;
  readonly topic: string | null;
  readonly position: number;
} & (
  | { readonly kind: 'text'; readonly guildId: Snowflake }
  /** Started from a message of the parent: its id is that message's. */
  | { readonly kind: 'thread'; readonly guildId: Snowflake; readonly parentId: Snowflake; readonly ownerId: Snowflake }
  | { readonly kind: 'dm'; readonly guildId: null; readonly recipientId: Snowflake }
);

export function makeRole(role: Pick<RawRole, 'id' | 'name' | 'permissions' | 'position'> & { readonly managed?: boolean }): RawRole {
  return {
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
    ...role,
  };
}

/** The guild as REST gives it; GUILD_CREATE adds members and channels. */
export function toRawGuild(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: guild.roles,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    features: [],
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    max_members: 500_000,
  };
}
