import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import type { Channel, Guild } from '../wire/guild.ts';
import type { StoredMessage } from '../wire/message.ts';
import { isSnowflake, type Snowflake } from '../wire/snowflake.ts';
import { botUser, type Person } from '../wire/user.ts';

/** The channel, or 10003. */
export function findChannel(context: SandboxContext, channelId: Snowflake): Channel {
  const channel = context.state.channels.find(channelId);
  if (channel === undefined) throw refuse('unknownChannel');
  return channel;
}

/** The channel as the bot's REST calls find it: in a guild that the bot is not in it is 50001. */
export function findChannelOfBot(context: SandboxContext, channelId: Snowflake): Channel {
  const channel = findChannel(context, channelId);
  if (channel.kind !== 'dm' && !context.state.guilds.findMember(channel.guildId, botUser.id)) throw refuse('missingAccess');
  return channel;
}

/** The guild, or 10004. */
export function findGuild(context: SandboxContext, guildId: Snowflake): Guild {
  const guild = context.state.guilds.find(guildId);
  if (guild === undefined) throw refuse('unknownGuild');
  return guild;
}

/** The guild that the bot is in, or 10004. */
export function findGuildOfBot(context: SandboxContext, guildId: Snowflake): Guild {
  const guild = findGuild(context, guildId);
  if (!context.state.guilds.findMember(guildId, botUser.id)) throw refuse('unknownGuild');
  return guild;
}

/** The message whoever sees it, or 10008; with `channelId` only when it is in that channel. */
export function findMessage(context: SandboxContext, messageId: Snowflake, channelId?: Snowflake): StoredMessage {
  const stored = isSnowflake(messageId) ? context.state.messages.find(messageId) : undefined;
  if (stored === undefined || (channelId !== undefined && stored.message.channel_id !== channelId)) throw refuse('unknownMessage');
  return stored;
}

/** A message that everyone in the channel sees: REST does not give ephemeral ones. */
export function findPublicMessage(context: SandboxContext, messageId: Snowflake, channelId: Snowflake): StoredMessage {
  const stored = findMessage(context, messageId, channelId);
  if (stored.visibleTo !== null) throw refuse('unknownMessage');
  return stored;
}

/** The person, or 10013. */
export function findPerson(context: SandboxContext, personId: Snowflake): Person {
  const person = context.state.people.find(personId);
  if (person === undefined) throw refuse('unknownUser');
  return person;
}

/** The channel, when the person may be in it: a member of its guild, or the one whom the bot talks to there; else 50001. */
export function findChannelOf(context: SandboxContext, person: Person, channelId: Snowflake): Channel {
  const channel = findChannel(context, channelId);
  const isInside =
    channel.kind === 'dm' ? channel.recipientId === person.id : context.state.guilds.findMember(channel.guildId, person.id) !== undefined;
  if (!isInside) throw refuse('missingAccess');
  return channel;
}
