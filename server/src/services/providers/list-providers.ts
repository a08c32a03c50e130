import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { completeProfile } from '@trade-executor/domain/signals/provider-profile';
import { listProvidersEndpoint } from '@trade-executor/contracts/api/providers';
import type { Actor } from '../../auth/actor.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import { providerScope } from '../access/visible-providers.ts';
import type { ApiDeps } from '../api-deps.ts';
import { communityNames } from '../page-views/community-names.ts';
import { readIdPage } from '../page/read-id-page.ts';
import { countBy } from './count-by.ts';

type ListProvidersInput = { readonly actor: Actor; readonly query: QueryOf<typeof listProvidersEndpoint> };

/** Providers whom the actor copies, is, or has in an own community. How one writes is told only to those it belongs to. */
export async function listProviders(
  { models }: ApiDeps,
  { actor, query }: ListProvidersInput,
): Promise<ReplyOf<typeof listProvidersEndpoint>> {
  requireEndpointRole(actor, listProvidersEndpoint);
  const filter = await providerScope(models, actor);
  if (filter === null) return { items: [], nextCursor: null };
  const page = await readIdPage<ProviderDocument>({ model: models.providers, filter, id: 'providerId', page: query });
  const providerId = { $in: page.items.map((provider) => provider.providerId) };
  const [communityOf, channels, copiers, newest] = await Promise.all([
    communityNames(
      models,
      page.items.map(({ communityId }) => communityId),
    ),
    models.sources.find({ providerId }, { _id: 0, providerId: 1 }).lean(),
    models.copiers.find({ providerId }, { _id: 0, providerId: 1 }).lean(),
    Promise.all(
      page.items.map((provider) =>
        models.signals.findOne({ providerId: provider.providerId }, { _id: 0, postedAt: 1 }).sort({ postedAt: -1 }).lean(),
      ),
    ),
  ]);
  const channelsOf = countBy(channels, (source) => source.providerId);
  const copiersOf = countBy(copiers, (copier) => copier.providerId);
  const items = page.items.map((provider, place) => {
    const belongs = seesAll(actor) || actor.providerIds.includes(provider.providerId) || actor.communityIds.includes(provider.communityId);
    return {
      providerId: provider.providerId,
      communityId: provider.communityId,
      communityName: communityOf(provider.communityId),
      name: provider.name,
      authorIds: belongs ? provider.discordUserIds : null,
      profile: belongs ? completeProfile(provider.profile) : null,
      channels: channelsOf(provider.providerId),
      copiers: copiersOf(provider.providerId),
      lastSignalAt: newest[place]?.postedAt ?? null,
    };
  });
  return { items, nextCursor: page.nextCursor };
}
