import { RESTJSONErrorCodes } from 'discord.js';
import { isDiscordError } from '../discord/discord-error.ts';

/** The person closed direct messages, shares no server with us or left Discord; or the channel is no more. */
const unreachableCodes = [
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.UnknownChannel,
  50278, // no mutual guilds
];

/** What the server is told of a delivery that failed; `unreachable`: trying again is of no use. */
export function deliveryFailure(error: unknown): { readonly failure: string; readonly unreachable: boolean } {
  const failure = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);
  return { failure, unreachable: isDiscordError(error, ...unreachableCodes) };
}
