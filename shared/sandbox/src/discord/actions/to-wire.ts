import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import { toRawGuild, type Channel } from '../wire/guild.ts';
import { toRawUser, type RawMember, type RawUser } from '../wire/user.ts';
import { snowflakeTime, type Snowflake } from '../wire/snowflake.ts';
import { findGuild } from './find.ts';

export const channelTypes = { text: 0, dm: 1, thread: 11 } as const;

const AUTO_ARCHIVE_MINUTES = 4_320;

export function toChannel(context: SandboxContext, channel: Channel) {
  const lastId = context.state.messages.list({ channelId: channel.id, limit: 1, viewerId: null })[0]?.message.id ?? null;
  if (channel.kind === 'dm') {
    const person = context.state.people.find(channel.recipientId);
    return { id: channel.id, type: channelTypes.dm, flags: 0, last_message_id: lastId, recipients: person ? [toRawUser(person)] : [] };
  }
  if (channel.kind === 'thread') {
    const startedAt = new Date(snowflakeTime(channel.id)).toISOString();
    return {
      id: channel.id,
      type: channelTypes.thread,
      flags: 0,
      guild_id: channel.guildId,
      parent_id: channel.parentId,
      owner_id: channel.ownerId,
      name: channel.name,
      rate_limit_per_user: 0,
      last_message_id: lastId,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      thread_metadata: {
        archived: false,
        auto_archive_duration: AUTO_ARCHIVE_MINUTES,
        archive_timestamp: startedAt,
        create_timestamp: startedAt,
        locked: false,
      },
    };
  }
  return {
    id: channel.id,
    type: channelTypes.text,
    flags: 0,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    permission_overwrites: [],
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: lastId,
  };
}

/** The member with its user, or 10007. */
export function toMemberWithUser(context: SandboxContext, guildId: Snowflake, userId: Snowflake): RawMember & { readonly user: RawUser } {
  const member = context.state.guilds.findMember(guildId, userId);
  const user = context.state.people.findUser(userId);
  if (member === undefined || user === undefined) throw refuse('unknownMember');
  return { ...member, user };
}

/** The guild as GUILD_CREATE has it: with its channels and members. */
export function toRawGuildCreate(context: SandboxContext, guildId: Snowflake) {
  const guild = findGuild(context, guildId);
  const memberIds = context.state.guilds.listMemberIds(guildId);
  return {
    ...toRawGuild(guild),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: memberIds.length,
    members: memberIds.map((userId) => toMemberWithUser(context, guildId, userId)),
    channels: context.state.channels.listOfGuild(guildId).map((channel) => toChannel(context, channel)),
    threads: context.state.channels.listThreads(guildId).map((thread) => toChannel(context, thread)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
