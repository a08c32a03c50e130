import { findGuild } from '../actions/find.ts';
import { channelTypes, toChannel, toMemberWithUser, toRawGuildCreate } from '../actions/to-wire.ts';
import { toEmoji, withReference } from '../actions/to-full-message.ts';
import type { SandboxEvent } from '../sandbox-bus.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { toRawGuild } from '../wire/guild.ts';
import type { StoredMessage } from '../wire/message.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { botUser } from '../wire/user.ts';
import { blankForeign } from '../wire/blank-foreign.ts';
import { intents } from './intents.ts';

/** An event on its way to those sessions that asked for it. */
export type Dispatch = {
  readonly name: string;
  readonly guildId: Snowflake | null;
  /** A session needs one of these bits; 0 goes to all. */
  readonly intents: number;
  /** Event data for a session that may (or may not) read other people's messages. */
  readonly data: (canReadContent: boolean) => unknown;
};

/** What Discord sends for one thing that happened: nothing for ephemeral messages and in guilds that the bot is not in. */
export function toDispatches(context: SandboxContext, event: SandboxEvent): readonly Dispatch[] {
  if (event.type === 'member.removed' && event.userId === botUser.id)
    return [plain('GUILD_DELETE', event.guildId, intents.guilds, { id: event.guildId })];
  if (event.type === 'member.added' && event.userId === botUser.id)
    return [plain('GUILD_CREATE', event.guildId, intents.guilds, toRawGuildCreate(context, event.guildId))];
  return describe(context, event).filter(({ guildId }) => guildId === null || context.state.guilds.findMember(guildId, botUser.id));
}

function describe(context: SandboxContext, event: SandboxEvent): readonly Dispatch[] {
  switch (event.type) {
    case 'message.created':
    case 'message.updated':
      return event.stored.visibleTo === null ? [messageDispatch(context, event.type, event.stored)] : [];
    case 'message.deleted':
      return event.stored.visibleTo === null ? [deleteDispatch(event.stored)] : [];
    case 'reaction.added':
    case 'reaction.removed':
      return [reactionDispatch(context, event)];
    case 'guild.created':
      return [plain('GUILD_CREATE', event.guildId, intents.guilds, toRawGuildCreate(context, event.guildId))];
    case 'guild.updated':
      return [plain('GUILD_UPDATE', event.guildId, intents.guilds, toRawGuild(findGuild(context, event.guildId)))];
    case 'channel.created':
    case 'channel.updated': {
      if (event.channel.kind === 'thread') {
        const data = { ...toChannel(context, event.channel), newly_created: true };
        return event.type === 'channel.created' ? [plain('THREAD_CREATE', event.channel.guildId, intents.guilds, data)] : [];
      }
      const name = event.type === 'channel.created' ? 'CHANNEL_CREATE' : 'CHANNEL_UPDATE';
      return [plain(name, event.channel.guildId, intents.guilds, toChannel(context, event.channel))];
    }
    case 'member.added':
    case 'member.updated': {
      const name = event.type === 'member.added' ? 'GUILD_MEMBER_ADD' : 'GUILD_MEMBER_UPDATE';
      const data = { ...toMemberWithUser(context, event.guildId, event.userId), guild_id: event.guildId };
      return [plain(name, event.guildId, intents.guildMembers, data)];
    }
    case 'member.removed': {
      const user = context.state.people.findUser(event.userId);
      return [plain('GUILD_MEMBER_REMOVE', event.guildId, intents.guildMembers, { guild_id: event.guildId, user })];
    }
    case 'interaction.created':
      return [plain('INTERACTION_CREATE', event.guildId, 0, event.payload)];
    case 'people.changed':
    case 'commands.changed':
    case 'bot.changed':
    case 'interaction.answered':
      return [];
  }
}

function plain(name: string, guildId: Snowflake | null, needed: number, data: unknown): Dispatch {
  return { name, guildId, intents: needed, data: () => data };
}

function messageDispatch(context: SandboxContext, type: 'message.created' | 'message.updated', stored: StoredMessage): Dispatch {
  const { message, guildId, nonce } = stored;
  const member =
    guildId !== null && message.webhook_id === undefined ? context.state.guilds.findMember(guildId, message.author.id) : undefined;
  const full = {
    ...withReference(context, message),
    ...(guildId === null
      ? { channel_type: 1 }
      : {
          guild_id: guildId,
          channel_type: context.state.channels.find(message.channel_id)?.kind === 'thread' ? channelTypes.thread : channelTypes.text,
        }),
    ...(member && { member }),
    ...(type === 'message.created' && nonce !== null && { nonce }),
  };
  const replied = full.referenced_message;
  return {
    name: type === 'message.created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
    guildId,
    intents: guildId === null ? intents.directMessages : intents.guildMessages,
    data: (canReadContent) => ({
      ...(canReadContent ? full : blankForeign(full, guildId)),
      ...(replied && { referenced_message: canReadContent ? replied : blankForeign(replied, guildId) }),
    }),
  };
}

function deleteDispatch({ message, guildId }: StoredMessage): Dispatch {
  const data = { id: message.id, channel_id: message.channel_id, ...(guildId !== null && { guild_id: guildId }) };
  return plain('MESSAGE_DELETE', guildId, guildId === null ? intents.directMessages : intents.guildMessages, data);
}

function reactionDispatch(
  context: SandboxContext,
  event: Extract<SandboxEvent, { type: 'reaction.added' | 'reaction.removed' }>,
): Dispatch {
  const { stored, userId, emoji, type } = event;
  const { message, guildId } = stored;
  const isAdded = type === 'reaction.added';
  const data = {
    user_id: userId,
    channel_id: message.channel_id,
    message_id: message.id,
    emoji: toEmoji(emoji),
    type: 0,
    burst: false,
    ...(guildId !== null && { guild_id: guildId }),
    ...(isAdded && { message_author_id: message.author.id }),
    ...(isAdded && guildId !== null && { member: toMemberWithUser(context, guildId, userId) }),
  };
  const needed = guildId === null ? intents.directMessageReactions : intents.guildMessageReactions;
  return plain(isAdded ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE', guildId, needed, data);
}
