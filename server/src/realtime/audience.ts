import type { AppEventOf, Owner } from '../events/app-event.ts';
import type { Source, Store } from '../execution/ports/store.ts';
import { adminRoom, communityRoom, providerRoom, traderRoom } from './rooms.ts';

/** Finds the rooms that may hear of something. */
export type Audience = {
  ofOwner(owner: Owner): Promise<readonly string[]>;
  /** Owner, provider and whoever copies them; nobody for a channel that is no source any more. */
  ofMessage(event: AppEventOf<'message.received'>): Promise<readonly string[]>;
  /** The copier's trader; for a message that reached nobody its provider and the owner. */
  ofReceipt(event: AppEventOf<'receipt.created'>): readonly string[];
  /** Whoever is halted by it, or answers for what is; everybody for the platform and a venue. */
  ofHalt(event: AppEventOf<'halt.changed'>): Promise<readonly string[]>;
};

type Directory = Pick<Store, 'accounts' | 'copiersOf' | 'findAccount' | 'findCopier' | 'findSource' | 'sources'>;

export function createAudience(store: Directory): Audience {
  /** Whose account it is never changes. */
  const traders = new Map<string, string>();

  async function traderOf(accountId: string): Promise<string | null> {
    const known = traders.get(accountId);
    if (known !== undefined) return known;
    const account = await store.findAccount(accountId);
    if (account) traders.set(accountId, account.traderId);
    return account?.traderId ?? null;
  }

  async function roomsOfSources(belongs: (source: Source) => boolean): Promise<readonly string[]> {
    const sources = (await store.sources()).sources.filter(belongs);
    const providerIds = [...new Set(sources.map(({ providerId }) => providerId))];
    const copiers = await Promise.all(providerIds.map((providerId) => store.copiersOf(providerId)));
    const communities = sources.map(({ communityId }) => communityRoom(communityId));
    return [...communities, ...providerIds.map(providerRoom), ...copiers.flat().map(({ traderId }) => traderRoom(traderId))];
  }

  async function roomsOfHalt({ scope, scopeId }: AppEventOf<'halt.changed'>): Promise<readonly string[]> {
    switch (scope) {
      case 'trader':
        return [traderRoom(scopeId)];
      case 'copier': {
        const copier = await store.findCopier(scopeId);
        return copier === null ? [] : [traderRoom(copier.traderId)];
      }
      case 'provider':
        return roomsOfSources(({ providerId }) => providerId === scopeId);
      case 'community':
        return [communityRoom(scopeId), ...(await roomsOfSources(({ communityId }) => communityId === scopeId))];
      case 'platform':
      case 'venue':
        return [...(await roomsOfSources(() => true)), ...(await store.accounts()).map(({ traderId }) => traderRoom(traderId))];
    }
  }

  return {
    ofHalt: async (event) => [...new Set([...(await roomsOfHalt(event)), adminRoom])],
    async ofOwner(owner) {
      const traderId = 'traderId' in owner ? owner.traderId : await traderOf(owner.accountId);
      return traderId === null ? [] : [traderRoom(traderId)];
    },
    async ofMessage({ guildId, channelId, parentChannelId }) {
      const source = await store.findSource(guildId, parentChannelId ?? channelId);
      if (!source) return [];
      const copiers = await store.copiersOf(source.providerId);
      const rooms = [communityRoom(source.communityId), providerRoom(source.providerId), adminRoom];
      return [...rooms, ...copiers.map(({ traderId }) => traderRoom(traderId))];
    },
    ofReceipt({ traderId, communityId, providerId }) {
      if (traderId !== null) return [traderRoom(traderId), adminRoom];
      return [communityRoom(communityId), adminRoom, ...(providerId === null ? [] : [providerRoom(providerId)])];
    },
  };
}
