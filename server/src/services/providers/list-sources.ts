import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listSourcesEndpoint, type SourceView } from '@trade-executor/contracts/api/providers';
import type { PageQuery } from '@trade-executor/contracts/api/page';
import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import { sourceSettings, type SourceDocument } from '../../models/source.model.ts';
import type { Filter } from '../access/any-of.ts';
import { requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { communityNames } from '../page-views/community-names.ts';
import { readIdPage } from '../page/read-id-page.ts';
import type { Page } from '../page/read-page.ts';

type ListSourcesInput = { readonly actor: Actor; readonly query: QueryOf<typeof listSourcesEndpoint> };

/** Mapped channels of the actor's own communities; admin and support see all. */
export async function listSources({ models }: ApiDeps, { actor, query }: ListSourcesInput): Promise<ReplyOf<typeof listSourcesEndpoint>> {
  requireEndpointRole(actor, listSourcesEndpoint);
  const { items, nextCursor } = await readSources(models, seesAll(actor) ? {} : { communityId: { $in: actor.communityIds } }, query);
  return { items: [...items], nextCursor };
}

/** One page of mapped channels with their names. The caller has checked the role. */
export async function readSources(models: Models, filter: Filter, query: PageQuery): Promise<Page<SourceView>> {
  const page = await readIdPage<SourceDocument>({ model: models.sources, filter, id: 'sourceId', page: query });
  const [communityOf, providers, newest] = await Promise.all([
    communityNames(
      models,
      page.items.map(({ communityId }) => communityId),
    ),
    models.providers.find({ providerId: { $in: page.items.map(({ providerId }) => providerId) } }, { _id: 0 }).lean(),
    Promise.all(
      page.items.map(({ channelId }) =>
        models.messages.findOne({ channelId }, { _id: 0, postedAt: 1 }).sort({ postedAt: -1, messageId: -1 }).lean(),
      ),
    ),
  ]);
  const items = page.items.map((source, place) => {
    const { sourceId, communityId, guildId, channelId, providerId } = source;
    const provider = providers.find((candidate) => candidate.providerId === providerId);
    return {
      sourceId,
      communityId,
      communityName: communityOf(communityId),
      guildId,
      channelId,
      providerId,
      providerName: provider?.name ?? 'a provider no longer here',
      authorIds: [...(provider?.discordUserIds ?? [])],
      ...sourceSettings(source),
      lastMessageAt: newest[place]?.postedAt ?? null,
    };
  });
  return { items, nextCursor: page.nextCursor };
}
