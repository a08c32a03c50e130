import { z } from 'zod';
import type { SandboxContext } from '../sandbox-context.ts';
import type { SandboxEvent } from '../sandbox-bus.ts';
import { makeRole, type Channel, type Guild, type RawRole } from '../wire/guild.ts';
import { administrator, allPermissions, everyonePermissions } from '../wire/permissions.ts';
import { botUser, personRoles, type Person, type RawMember } from '../wire/user.ts';
import { openDm } from './open-dm.ts';

const id = z.string().regex(/^\d{1,20}$/);

export const World = z.object({
  guilds: z
    .array(
      z.object({
        id,
        name: z.string().min(1).max(100),
        ownerId: id,
        channels: z.array(z.object({ id, name: z.string().min(1).max(100), topic: z.string().max(1024).optional() })),
      }),
    )
    .default([]),
  people: z
    .array(z.object({ id, username: z.string().min(1).max(32), displayName: z.string().min(1).max(32), role: z.enum(personRoles) }))
    .default([]),
});
export type World = z.output<typeof World>;

/**
 * Adds what is new and changes what differs, by id; nothing is removed. Everyone is a member of every guild, has its role of the
 * same name there, and has a direct channel with the bot.
 */
export function upsertWorld(context: SandboxContext, world: World): void {
  const events = context.state.transaction(() => [
    ...world.people.flatMap((person) => upsertPerson(context, person)),
    ...world.guilds.flatMap((guild) => upsertGuild(context, guild)),
    ...joinGuilds(context),
  ]);
  const newGuilds = new Set(events.flatMap((event) => (event.type === 'guild.created' ? [event.guildId] : [])));
  const isToldByItsGuild = (event: SandboxEvent): boolean =>
    (event.type === 'channel.created' && event.channel.guildId !== null && newGuilds.has(event.channel.guildId)) ||
    (event.type === 'member.added' && newGuilds.has(event.guildId));
  for (const event of events) if (!isToldByItsGuild(event)) context.bus.emit(event);
}

function upsertPerson(context: SandboxContext, person: Person): readonly SandboxEvent[] {
  const existing = context.state.people.find(person.id);
  if (isSame(existing, person)) return [];
  context.state.people.save(person);
  openDm(context, person);
  return [{ type: 'people.changed' }];
}

function upsertGuild(context: SandboxContext, { id: guildId, name, ownerId, channels }: World['guilds'][number]): readonly SandboxEvent[] {
  const existing = context.state.guilds.find(guildId);
  const guild: Guild = existing
    ? { ...existing, name, ownerId }
    : { id: guildId, name, ownerId, joinedAt: new Date(context.now()).toISOString(), roles: makeRoles(context, guildId) };
  if (!isSame(existing, guild)) context.state.guilds.save(guild);
  const channelEvents = channels.flatMap((channel, position): readonly SandboxEvent[] => {
    const before = context.state.channels.find(channel.id);
    const wanted: Channel = {
      id: channel.id,
      name: channel.name,
      topic: channel.topic ?? null,
      position: before?.position ?? position,
      kind: 'text',
      guildId,
    };
    if (isSame(before, wanted)) return [];
    context.state.channels.save(wanted);
    return [{ type: before ? 'channel.updated' : 'channel.created', channel: wanted }];
  });
  if (!existing) return [{ type: 'guild.created', guildId }, ...channelEvents];
  return isSame(existing, guild) ? channelEvents : [{ type: 'guild.updated', guildId }, ...channelEvents];
}

function makeRoles(context: SandboxContext, guildId: string): readonly RawRole[] {
  const named: readonly (readonly [string, bigint])[] = [
    ['Trader', everyonePermissions],
    ['Provider', everyonePermissions],
    ['Admin', administrator],
    ['Owner', administrator],
  ];
  return [
    makeRole({ id: guildId, name: '@everyone', permissions: String(everyonePermissions), position: 0 }),
    ...named.map(([name, permissions], index) =>
      makeRole({ id: context.newId(), name, permissions: String(permissions), position: index + 1 }),
    ),
    makeRole({
      id: context.newId(),
      name: botUser.username,
      permissions: String(allPermissions),
      position: named.length + 1,
      managed: true,
    }),
  ];
}

function joinGuilds(context: SandboxContext): readonly SandboxEvent[] {
  const people = context.state.people.list();
  return context.state.guilds.list().flatMap((guild) => {
    const join = (userId: string, roleName: string): readonly SandboxEvent[] => {
      const before = context.state.guilds.findMember(guild.id, userId);
      if (before) return [];
      const roles = guild.roles.filter(({ name }) => name.toLowerCase() === roleName.toLowerCase()).map((role) => role.id);
      context.state.guilds.saveMember(guild.id, userId, makeMember(new Date(context.now()).toISOString(), roles));
      return [{ type: 'member.added', guildId: guild.id, userId }];
    };
    return [...join(botUser.id, botUser.username), ...people.flatMap(({ id: personId, role }) => join(personId, role))];
  });
}

function makeMember(joinedAt: string, roles: readonly string[]): RawMember {
  return {
    nick: null,
    avatar: null,
    roles,
    joined_at: joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

function isSame<T extends object>(before: T | undefined, after: T): boolean {
  return before !== undefined && stable(before) === stable(after);
}

function stable(value: object): string {
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
