import type { Guild } from './guild.ts';
import type { RawMember } from './user.ts';
import type { Snowflake } from './snowflake.ts';

const bit = (place: number): bigint => 1n << BigInt(place);

export const administrator = bit(3);
export const allPermissions = bit(53) - 1n;

/** View, send, embed, attach, read history, react, external emoji, application commands: what an ordinary member may do. */
export const everyonePermissions = [6, 10, 11, 14, 15, 16, 18, 31].reduce((sum, place) => sum | bit(place), 0n);

/** Permission bits of a member in the whole guild; the owner and administrators have all. */
export function permissionsOf(guild: Guild, userId: Snowflake, member: RawMember): bigint {
  const granted = guild.roles
    .filter((role) => role.id === guild.id || member.roles.includes(role.id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  return guild.ownerId === userId || (granted & administrator) !== 0n ? allPermissions : granted;
}
