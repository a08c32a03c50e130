import { DiscordAPIError } from 'discord.js';

/** True when Discord itself refused with one of these JSON error codes. */
export function isDiscordError(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && typeof error.code === 'number' && codes.includes(error.code);
}
