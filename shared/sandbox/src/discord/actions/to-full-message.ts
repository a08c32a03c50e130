import type { SandboxContext } from '../sandbox-context.ts';
import { messageFlags } from '../wire/message.ts';
import { toChannel } from './to-wire.ts';
import type { FullMessage, RawMessage, RawReaction } from '../wire/message.ts';
import type { Snowflake } from '../wire/snowflake.ts';

/** The message as `viewerId` gets it from REST: with reactions and the message that it replies to (null once that is deleted). */
export function toFullMessage(context: SandboxContext, message: RawMessage, viewerId: Snowflake): FullMessage {
  const reactions = context.state.reactions.list(message.id).map(({ emoji, userIds }): RawReaction => {
    const count = userIds.length;
    return {
      emoji: toEmoji(emoji),
      count,
      count_details: { burst: 0, normal: count },
      me: userIds.includes(viewerId),
      me_burst: false,
      burst_colors: [],
    };
  });
  return { ...withReference(context, message), ...(reactions.length === 0 ? {} : { reactions }) };
}

/** The message with the one that it replies to and the thread started from it, as gateway events carry it. */
export function withReference(context: SandboxContext, message: RawMessage): FullMessage {
  const thread = (message.flags & messageFlags.hasThread) === 0 ? undefined : context.state.channels.find(message.id);
  const whole = { ...message, ...(thread && { thread: toChannel(context, thread) }) };
  if (message.message_reference === undefined || message.message_reference.type === 1) return whole;
  const referenced = context.state.messages.find(message.message_reference.message_id);
  return { ...whole, referenced_message: referenced?.message ?? null };
}

/** A unicode emoji, or `name:id` of a custom one, as Discord's emoji object. */
export function toEmoji(emoji: string): { readonly id: Snowflake | null; readonly name: string } {
  const [, name, id] = /^(\w+):(\d+)$/.exec(emoji) ?? [];
  return name === undefined || id === undefined ? { id: null, name: emoji } : { id, name };
}
