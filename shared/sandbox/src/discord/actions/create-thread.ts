import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import type { Channel } from '../wire/guild.ts';
import { messageFlags, type StoredMessage } from '../wire/message.ts';
import type { RawUser } from '../wire/user.ts';
import { createMessage } from './create-message.ts';
import { findChannel } from './find.ts';

type ThreadDraft = { readonly startedFrom: StoredMessage; readonly name: string; readonly owner: RawUser };

/**
 * Starts a public thread from a message, under the message's id, with a first message in it that points back. Refuses with 50024 outside guild
 * channels and 160004 where the message has one.
 */
export function createThread(context: SandboxContext, { startedFrom, name, owner }: ThreadDraft): Channel {
  const { message } = startedFrom;
  const parent = findChannel(context, message.channel_id);
  if (parent.kind !== 'text') throw refuse('wrongChannelType');
  if (context.state.channels.find(message.id) !== undefined) throw refuse('threadExists');
  const { guildId, id: parentId } = parent;
  const thread: Channel = { kind: 'thread', id: message.id, name, topic: null, position: 0, guildId, parentId, ownerId: owner.id };
  const flagged = { ...startedFrom, message: { ...message, flags: message.flags | messageFlags.hasThread } };
  context.state.transaction(() => {
    context.state.channels.save(thread);
    context.state.messages.update(flagged);
  });
  context.bus.emit({ type: 'channel.created', channel: thread });
  context.bus.emit({ type: 'message.updated', stored: flagged });
  createMessage(context, { channelId: thread.id, author: owner, startedFrom: flagged });
  return thread;
}
