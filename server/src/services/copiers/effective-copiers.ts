import type { Copier } from '@trade-executor/domain/copier';
import { toCopier, type CopierDocument } from '../../models/copier.model.ts';
import type { Models } from '../../models/create-models.ts';

/** Returns copiers with the settings in force, in order: one query each for providers and communities. */
export async function effectiveCopiers(
  { communities, providers }: Pick<Models, 'communities' | 'providers'>,
  documents: readonly CopierDocument[],
): Promise<readonly Copier[]> {
  const providerIds = documents.map(({ providerId }) => providerId);
  const communityIds = documents.map(({ communityId }) => communityId);
  const [ofProviders, ofCommunities] = await Promise.all([
    providers.find({ providerId: { $in: providerIds } }, { _id: 0, providerId: 1, suggestedSettings: 1 }).lean(),
    communities.find({ communityId: { $in: communityIds } }, { _id: 0, communityId: 1, defaultSettings: 1 }).lean(),
  ]);
  return documents.map((document) =>
    toCopier(document, {
      provider: ofProviders.find(({ providerId }) => providerId === document.providerId),
      community: ofCommunities.find(({ communityId }) => communityId === document.communityId),
    }),
  );
}
