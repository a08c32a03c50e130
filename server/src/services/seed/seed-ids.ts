import { stableHash } from '@trade-executor/domain/stable-hash';

const idOf = (kind: string, ...parts: readonly string[]): string => stableHash([kind, ...parts], 24);

/** Ids that the same seed always gives again, made of what never changes at Discord. */
export const communityIdOf = (guildId: string): string => idOf('community', guildId);
export const providerIdOf = (guildId: string, firstDiscordUserId: string): string => idOf('provider', guildId, firstDiscordUserId);
export const sourceIdOf = (guildId: string, channelId: string): string => idOf('source', guildId, channelId);
export const traderIdOf = (discordUserId: string): string => idOf('trader', discordUserId);
export const paperAccountIdOf = (traderId: string): string => idOf('paper-account', traderId);
export const copierIdOf = (traderId: string, providerId: string): string => idOf('copier', traderId, providerId);
