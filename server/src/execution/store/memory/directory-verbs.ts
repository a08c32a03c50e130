import type { DirectoryVerbs } from '../directory-verbs.ts';
import type { MemoryState } from './memory-state.ts';

/** Who posts where, who copies whom. */
export function directoryVerbs(state: MemoryState): DirectoryVerbs {
  return {
    async sources() {
      return { version: state.sourcesVersion, sources: [...state.sources.values()] };
    },
    async findSource(guildId, channelId) {
      return [...state.sources.values()].find((source) => source.guildId === guildId && source.channelId === channelId) ?? null;
    },
    async copiersOf(providerId) {
      return [...state.copiers.values()].filter((copier) => copier.providerId === providerId);
    },
    async copiersOfTrader(traderId) {
      return [...state.copiers.values()].filter((copier) => copier.traderId === traderId);
    },
    async findCopier(copierId) {
      return state.copiers.get(copierId) ?? null;
    },
    async findTraderByDiscordId(discordUserId) {
      return [...state.traders.values()].find((trader) => trader.discordUserId === discordUserId) ?? null;
    },
    async findCommunity(communityId) {
      return state.communities.get(communityId) ?? null;
    },
    async admins() {
      return [...state.admins];
    },
    async marketLimits() {
      return state.marketLimits;
    },
    async findTrader(traderId) {
      return state.traders.get(traderId) ?? null;
    },
  };
}
