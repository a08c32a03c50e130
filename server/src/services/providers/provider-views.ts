import type { ProviderView } from '@trade-executor/contracts/api/providers';
import { completeProfile } from '@trade-executor/domain/signals/provider-profile';
import { completeSourceLimits } from '@trade-executor/domain/signals/source-limits';
import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { seesAll } from '../access/require-endpoint-role.ts';
import { communityNames } from '../page-views/community-names.ts';
import { countBy } from './count-by.ts';

/** Returns the views of many providers, in order. How one writes is told only to those it belongs to. */
export async function providerViews(models: Models, actor: Actor, providers: readonly ProviderDocument[]): Promise<ProviderView[]> {
  const providerId = { $in: providers.map((provider) => provider.providerId) };
  const [communityOf, channels, copiers, newest, numbers] = await Promise.all([
    communityNames(
      models,
      providers.map(({ communityId }) => communityId),
    ),
    models.sources.find({ providerId }, { _id: 0, providerId: 1 }).lean(),
    models.copiers.find({ providerId }, { _id: 0, providerId: 1 }).lean(),
    Promise.all(
      providers.map((provider) =>
        models.signals.findOne({ providerId: provider.providerId }, { _id: 0, postedAt: 1 }).sort({ postedAt: -1 }).lean(),
      ),
    ),
    Promise.all(
      providers.map((provider) =>
        models.signals
          .findOne({ providerId: provider.providerId, signalNumber: { $gte: 1 } }, { _id: 0, signalNumber: 1 })
          .sort({ signalNumber: -1 })
          .lean(),
      ),
    ),
  ]);
  const channelsOf = countBy(channels, (source) => source.providerId);
  const copiersOf = countBy(copiers, (copier) => copier.providerId);
  const isAdmin = actor.roles.includes('admin');
  return providers.map((provider, place) => {
    const isSelf = actor.providerIds.includes(provider.providerId);
    const isOwner = actor.communityIds.includes(provider.communityId);
    const belongs = seesAll(actor) || isSelf || isOwner;
    return {
      providerId: provider.providerId,
      communityId: provider.communityId,
      communityName: communityOf(provider.communityId),
      name: provider.name,
      authorIds: belongs ? provider.discordUserIds : null,
      profile: belongs ? completeProfile(provider.profile) : null,
      limits: belongs ? completeSourceLimits(provider.sourceLimits) : null,
      known: provider.known ?? false,
      signals: numbers[place]?.signalNumber ?? 0,
      channels: channelsOf(provider.providerId),
      copiers: copiersOf(provider.providerId),
      lastSignalAt: newest[place]?.postedAt ?? null,
      mayEdit: {
        profile: isAdmin || isOwner || isSelf,
        authors: isAdmin || isOwner,
        limits: isAdmin || isOwner ? 'all' : isSelf ? 'stricter' : 'none',
      },
    };
  });
}
