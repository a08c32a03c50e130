import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listCommunitiesEndpoint } from '@trade-executor/contracts/api/providers';
import type { Actor } from '../../auth/actor.ts';
import type { CommunityDocument } from '../../models/community.model.ts';
import type { Models } from '../../models/create-models.ts';
import type { Filter } from '../access/any-of.ts';
import { requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readIdPage } from '../page/read-id-page.ts';
import { countBy } from './count-by.ts';

type ListCommunitiesInput = { readonly actor: Actor; readonly query: QueryOf<typeof listCommunitiesEndpoint> };

/** The actor's own communities, and those of the providers whom he copies or is. */
export async function listCommunities(
  { models }: ApiDeps,
  { actor, query }: ListCommunitiesInput,
): Promise<ReplyOf<typeof listCommunitiesEndpoint>> {
  requireEndpointRole(actor, listCommunitiesEndpoint);
  const filter = await communityScope(models, actor);
  const page = await readIdPage<CommunityDocument>({ model: models.communities, filter, id: 'communityId', page: query });
  const communityId = { $in: page.items.map((community) => community.communityId) };
  const [providers, copiers] = await Promise.all([
    models.providers.find({ communityId }, { _id: 0, communityId: 1 }).lean(),
    models.copiers.find({ communityId }, { _id: 0, communityId: 1 }).lean(),
  ]);
  const providersOf = countBy(providers, (provider) => provider.communityId);
  const copiersOf = countBy(copiers, (copier) => copier.communityId);
  const items = page.items.map(({ communityId: id, guildId, name }) => ({
    communityId: id,
    guildId,
    name,
    own: actor.communityIds.includes(id),
    providers: providersOf(id),
    copiers: copiersOf(id),
  }));
  return { items, nextCursor: page.nextCursor };
}

async function communityScope({ copiers, providers }: Models, actor: Actor): Promise<Filter> {
  if (seesAll(actor)) return {};
  const [copied, provided] = await Promise.all([
    actor.traderId === null ? [] : copiers.find({ traderId: actor.traderId }, { _id: 0, communityId: 1 }).lean(),
    providers.find({ providerId: { $in: actor.providerIds } }, { _id: 0, communityId: 1 }).lean(),
  ]);
  const others = [...copied, ...provided].map(({ communityId }) => communityId);
  return { communityId: { $in: [...new Set([...actor.communityIds, ...others])] } };
}
