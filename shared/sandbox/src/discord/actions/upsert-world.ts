import { z } from 'zod';
import type { SandboxContext } from '../sandbox-context.ts';
import type { SandboxEvent } from '../sandbox-bus.ts';
import { makeRole, type Channel, type Guild, type RawRole } from '../wire/guild.ts';
import { administrator, allPermissions, everyonePermissions } from '../wire/permissions.ts';
import { botUser, personRoles, type Person } from '../wire/user.ts';
import { joinGuild } from './join-guild.ts';
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
 * Adds what is new and changes what differs, by id; nothing is removed. Everyone joins every guild, has its role of the same name
 * there, and has a direct channel with the bot.
 */
export function upsertWorld(context: SandboxContext, world: World): void {
  const { people, guilds } = context.state;
  const newIds = new Set([
    ...world.people.filter((person) => !people.find(person.id)).map((person) => person.id),
    ...world.guilds.filter((guild) => !guilds.find(guild.id)).map((guild) => guild.id),
  ]);
  const events = context.state.transaction(() => [
    ...world.people.flatMap((person) => upsertPerson(context, person)),
    ...world.guilds.flatMap((guild) => upsertGuild(context, guild)),
    ...joinGuilds(context, (newId) => newIds.has(newId)),
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

/** New people join every guild and everyone joins new ones; who left a guild stays out. */
function joinGuilds(context: SandboxContext, isNew: (id: string) => boolean): readonly SandboxEvent[] {
  const userIds = [botUser.id, ...context.state.people.list().map(({ id: personId }) => personId)];
  return context.state.guilds
    .list()
    .flatMap((guild) =>
      userIds.filter((userId) => isNew(guild.id) || isNew(userId)).flatMap((userId) => joinGuild(context, guild, userId)),
    );
}

function isSame<T extends object>(before: T | undefined, after: T): boolean {
  return before !== undefined && stable(before) === stable(after);
}

function stable(value: object): string {
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
