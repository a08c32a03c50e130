import type { Copier } from '@trade-executor/domain/copier';
import { completeMarketLimits } from '@trade-executor/domain/risk/market-limits';
import { completeProfile } from '@trade-executor/domain/signals/provider-profile';
import { completeSourceLimits } from '@trade-executor/domain/signals/source-limits';
import { toCopier, type CopierDocument } from '../../../models/copier.model.ts';
import type { ProviderDocument } from '../../../models/provider.model.ts';
import { sourceSettings, type SourceDocument } from '../../../models/source.model.ts';
import type { Source } from '../../ports/store.ts';
import type { DirectoryVerbs } from '../directory-verbs.ts';
import type { Tables } from './tables.ts';

const toSource = (source: SourceDocument, { name, discordUserIds, profile, sourceLimits, known = false }: ProviderDocument): Source => ({
  ...source,
  providerName: name,
  authorIds: discordUserIds,
  profile: completeProfile(profile),
  limits: completeSourceLimits(sourceLimits),
  known,
  ...sourceSettings(source),
});

/** Who posts where, who copies whom. */
export function directoryVerbs(tables: Tables): DirectoryVerbs {
  const { admins, communities, copiers, counters, platformSettings, providers, sources, traders, users } = tables;
  const effective = async (documents: readonly CopierDocument[]): Promise<readonly Copier[]> => {
    if (documents.length === 0) return [];
    const providerIds = [...new Set(documents.map(({ providerId }) => providerId))];
    const communityIds = [...new Set(documents.map(({ communityId }) => communityId))];
    const [ofProviders, ofCommunities] = await Promise.all([
      providers.find({ providerId: { $in: providerIds } }, { projection: { _id: 0, providerId: 1, suggestedSettings: 1 } }).toArray(),
      communities.find({ communityId: { $in: communityIds } }, { projection: { _id: 0, communityId: 1, defaultSettings: 1 } }).toArray(),
    ]);
    return documents.map((document) =>
      toCopier(document, {
        provider: ofProviders.find(({ providerId }) => providerId === document.providerId),
        community: ofCommunities.find(({ communityId }) => communityId === document.communityId),
      }),
    );
  };
  const findCopiers = async (filter: Partial<Pick<Copier, 'copierId' | 'providerId' | 'traderId'>>): Promise<readonly Copier[]> =>
    effective(
      await copiers
        .find(filter, { projection: { _id: 0 } })
        .sort({ _id: 1 })
        .toArray(),
    );
  const trader = { projection: { _id: 0, traderId: 1, discordUserId: 1 } };
  return {
    async sources() {
      // The version first: it may then be older than what is read after it, never newer, and the bot asks once too often at worst.
      const counter = await counters.findOne({ name: 'sources-version' });
      const [found, known] = await Promise.all([
        sources
          .find({}, { projection: { _id: 0 } })
          .sort({ _id: 1 })
          .toArray(),
        providers.find({}, { projection: { _id: 0 } }).toArray(),
      ]);
      const byId = new Map(known.map((provider) => [provider.providerId, provider]));
      const joined = found.flatMap((source) => {
        const provider = byId.get(source.providerId);
        return provider === undefined ? [] : [toSource(source, provider)];
      });
      return { version: counter?.value ?? 0, sources: joined };
    },
    async findSource(guildId, channelId) {
      const source = await sources.findOne({ guildId, channelId }, { projection: { _id: 0 } });
      if (source === null) return null;
      const provider = await providers.findOne({ providerId: source.providerId });
      return provider === null ? null : toSource(source, provider);
    },
    copiersOf: (providerId) => findCopiers({ providerId }),
    copiersOfTrader: (traderId) => findCopiers({ traderId }),
    findCopier: async (copierId) => (await findCopiers({ copierId }))[0] ?? null,
    findTraderByDiscordId: (discordUserId) => traders.findOne({ discordUserId }, trader),
    findCommunity: (communityId) =>
      communities.findOne({ communityId }, { projection: { _id: 0, communityId: 1, name: 1, ownerDiscordUserId: 1 } }),
    async admins() {
      const named = { projection: { _id: 0, discordUserId: 1 } };
      const [installed, granted] = await Promise.all([
        admins.find({}, named).toArray(),
        users.find({ grantedRoles: 'admin' }, named).toArray(),
      ]);
      return [...new Set([...installed, ...granted].map(({ discordUserId }) => discordUserId))];
    },
    marketLimits: async () => completeMarketLimits((await platformSettings.findOne({ name: 'market-limits' }))?.value),
    findTrader: (traderId) => traders.findOne({ traderId }, trader),
  };
}
