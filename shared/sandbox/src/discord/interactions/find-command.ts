import type { SandboxContext } from '../sandbox-context.ts';
import type { RawCommand } from '../wire/command-form.ts';
import type { Channel } from '../wire/guild.ts';
import { administrator, permissionsOf } from '../wire/permissions.ts';
import type { Person } from '../wire/user.ts';

const contextOf = { text: 0, thread: 0, dm: 1 } as const;

/** Slash commands that Discord would offer the person in the channel; one of the guild hides the global one of the same name. */
export function listUsableCommands(context: SandboxContext, person: Person, channel: Channel): readonly RawCommand[] {
  const ofGuild = channel.guildId === null ? [] : context.state.commands.list(channel.guildId);
  const global = context.state.commands
    .list(null)
    .filter((command) => isMeantFor(command, channel) && !ofGuild.some(({ name, type }) => name === command.name && type === command.type));
  return [...ofGuild, ...global].filter((command) => command.type === 1 && mayUse(context, command, person, channel));
}

function isMeantFor({ contexts, dm_permission: dmPermission }: RawCommand, { kind }: Channel): boolean {
  if (contexts !== null) return contexts.includes(contextOf[kind]);
  return kind !== 'dm' || dmPermission !== false;
}

/** `default_member_permissions`: null lets everyone, "0" only administrators. */
function mayUse(context: SandboxContext, { default_member_permissions: needed }: RawCommand, person: Person, channel: Channel): boolean {
  if (needed === null || channel.kind === 'dm') return true;
  const guild = context.state.guilds.find(channel.guildId);
  const member = context.state.guilds.findMember(channel.guildId, person.id);
  if (!guild || !member) return false;
  const has = permissionsOf(guild, person.id, member);
  const wanted = needed === '0' ? administrator : BigInt(needed);
  return (has & wanted) === wanted;
}
