import type { SandboxContext } from '../sandbox-context.ts';
import type { Channel } from '../wire/guild.ts';
import type { Person } from '../wire/user.ts';

/** The one channel between the bot and the person, made on first use. */
export function openDm(context: SandboxContext, person: Person): Channel {
  const existing = context.state.channels.findDm(person.id);
  if (existing) return existing;
  const channel: Channel = { id: context.newId(), kind: 'dm', guildId: null, recipientId: person.id, name: '', topic: null, position: 0 };
  context.state.channels.save(channel);
  return channel;
}
