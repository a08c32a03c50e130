import type { SandboxContext } from '../sandbox-context.ts';
import type { SandboxEvent } from '../sandbox-bus.ts';
import { refuse } from '../wire/discord-error.ts';
import type { Guild } from '../wire/guild.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { botUser } from '../wire/user.ts';

/** Makes a person or the bot a member with the role of their kind; returns what to announce, nothing when they are one already. */
export function joinGuild(context: SandboxContext, guild: Guild, userId: Snowflake): readonly SandboxEvent[] {
  if (context.state.guilds.findMember(guild.id, userId)) return [];
  const roleName = userId === botUser.id ? botUser.username : (context.state.people.find(userId)?.role ?? '');
  context.state.guilds.saveMember(guild.id, userId, {
    nick: null,
    avatar: null,
    roles: guild.roles.filter(({ name }) => name.toLowerCase() === roleName.toLowerCase()).map(({ id }) => id),
    joined_at: new Date(context.now()).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  });
  return [{ type: 'member.added', guildId: guild.id, userId }];
}

/** Ends a membership; when it is the bot's, the bot hears nothing more of the guild. 10007 for who is no member. */
export function leaveGuild(context: SandboxContext, guild: Guild, userId: Snowflake): void {
  if (!context.state.guilds.findMember(guild.id, userId)) throw refuse('unknownMember');
  context.state.guilds.removeMember(guild.id, userId);
  context.bus.emit({ type: 'member.removed', guildId: guild.id, userId });
}
