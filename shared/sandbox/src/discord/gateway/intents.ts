/** https://discord.com/developers/docs/events/gateway#list-of-intents */
export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  messageContent: 1 << 15,
} as const;

const knownPlaces = [...Array.from({ length: 17 }, (_, place) => place), 20, 21, 24, 25];
export const knownIntents = knownPlaces.reduce((sum, place) => sum | (1 << place), 0);
/** Those that must be switched on in the developer portal before a bot may ask for them. */
export const allPrivilegedIntents = intents.guildMembers | intents.guildPresences | intents.messageContent;
