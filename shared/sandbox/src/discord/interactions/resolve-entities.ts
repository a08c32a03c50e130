import { toChannel, toMemberWithUser } from '../actions/to-wire.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { Guild } from '../wire/guild.ts';
import type { Snowflake } from '../wire/snowflake.ts';

type Table = Record<Snowflake, unknown>;

/** Discord's `resolved`: the users, members, roles and channels that the ids stand for; null when an id is none of the wanted kinds. */
export function resolveEntities(
  context: SandboxContext,
  {
    ids,
    guild,
    kinds,
  }: { readonly ids: readonly Snowflake[]; readonly guild: Guild | undefined; readonly kinds: readonly ('user' | 'role' | 'channel')[] },
): Readonly<Record<'users' | 'members' | 'roles' | 'channels', Table>> | null {
  const tables = { users: {} as Table, members: {} as Table, roles: {} as Table, channels: {} as Table };
  for (const id of ids) {
    const user = kinds.includes('user') ? context.state.people.findUser(id) : undefined;
    const role = kinds.includes('role') ? guild?.roles.find((candidate) => candidate.id === id) : undefined;
    const channel = kinds.includes('channel') ? context.state.channels.find(id) : undefined;
    if (user) {
      tables.users[id] = user;
      if (guild && context.state.guilds.findMember(guild.id, id)) {
        const { user: _user, ...member } = toMemberWithUser(context, guild.id, id);
        tables.members[id] = { ...member, permissions: '0' };
      }
    } else if (role) tables.roles[id] = role;
    else if (channel) tables.channels[id] = { ...toChannel(context, channel), permissions: '0' };
    else return null;
  }
  return tables;
}

/** Two `resolved` tables as one. */
export function mergeResolved(
  all: readonly Readonly<Record<'users' | 'members' | 'roles' | 'channels', Table>>[],
): Readonly<Record<string, Table>> | undefined {
  const merged: Record<string, Table> = {};
  for (const tables of all)
    for (const [kind, table] of Object.entries(tables)) if (Object.keys(table).length > 0) merged[kind] = { ...merged[kind], ...table };
  return Object.keys(merged).length === 0 ? undefined : merged;
}
