import type { Halt } from '@trade-executor/domain/risk/halt';
import type { Source, Store } from '../ports/store.ts';

type Directory = Pick<Store, 'sources' | 'findCommunity' | 'copiersOf' | 'findCopier' | 'findTrader' | 'accounts' | 'admins'>;

/**
 * Returns the Discord users whom a halt concerns, each once: for a provider himself, his community's owner and whoever copies him; for a
 * community all of these; for a trader or copier the trader; for the platform or a venue everybody who posts, owns or
 * trades there, and the admins.
 */
export async function peopleOfHalt(store: Directory, { scope, scopeId }: Pick<Halt, 'scope' | 'scopeId'>): Promise<readonly string[]> {
  switch (scope) {
    case 'trader':
      return discordUsersOf(store, [scopeId]);
    case 'copier': {
      const copier = await store.findCopier(scopeId);
      return copier === null ? [] : discordUsersOf(store, [copier.traderId]);
    }
    case 'provider':
    case 'community': {
      const { sources } = await store.sources();
      return peopleOfSources(
        store,
        sources.filter((source) => (scope === 'provider' ? source.providerId : source.communityId) === scopeId),
      );
    }
    case 'platform':
    case 'venue': {
      const [{ sources }, accounts, admins] = await Promise.all([store.sources(), store.accounts(), store.admins()]);
      const traderIds = accounts.filter(({ venue }) => scope === 'platform' || venue === scopeId).map(({ traderId }) => traderId);
      return unique([...admins, ...(await peopleOfSources(store, sources)), ...(await discordUsersOf(store, traderIds))]);
    }
  }
}

async function peopleOfSources(store: Directory, sources: readonly Source[]): Promise<readonly string[]> {
  const communityIds = unique(sources.map(({ communityId }) => communityId));
  const providerIds = unique(sources.map(({ providerId }) => providerId));
  const communities = await Promise.all(communityIds.map((communityId) => store.findCommunity(communityId)));
  const owners = communities.flatMap((community) => (community === null ? [] : [community.ownerDiscordUserId]));
  const copiers = await Promise.all(providerIds.map((providerId) => store.copiersOf(providerId)));
  const traders = await discordUsersOf(
    store,
    copiers.flat().map(({ traderId }) => traderId),
  );
  return unique([...sources.flatMap(({ authorIds }) => authorIds), ...owners, ...traders]);
}

async function discordUsersOf(store: Directory, traderIds: readonly string[]): Promise<readonly string[]> {
  const traders = await Promise.all(unique(traderIds).map((traderId) => store.findTrader(traderId)));
  return unique(traders.flatMap((trader) => (trader === null ? [] : [trader.discordUserId])));
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
