import type { AppEventOf, Owner } from '../events/app-event.ts';
import type { Store } from '../execution/ports/store.ts';
import { adminRoom, communityRoom, providerRoom, traderRoom } from './rooms.ts';

/** Finds the rooms that may hear of something. */
export type Audience = {
  ofOwner(owner: Owner): Promise<readonly string[]>;
  /** Owner, provider and whoever copies them; nobody for a channel that is no source any more. */
  ofMessage(event: AppEventOf<'message.received'>): Promise<readonly string[]>;
  /** The copier's trader; for a message that reached nobody its provider and the owner. */
  ofReceipt(event: AppEventOf<'receipt.created'>): readonly string[];
};

export function createAudience(store: Pick<Store, 'findAccount' | 'findSource' | 'copiersOf'>): Audience {
  /** Whose account it is never changes. */
  const traders = new Map<string, string>();

  async function traderOf(accountId: string): Promise<string | null> {
    const known = traders.get(accountId);
    if (known !== undefined) return known;
    const account = await store.findAccount(accountId);
    if (account) traders.set(accountId, account.traderId);
    return account?.traderId ?? null;
  }

  return {
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
