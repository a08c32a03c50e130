import { isDeepStrictEqual } from 'node:util';
import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { changeProviderAuthorsEndpoint, type ProviderView } from '@trade-executor/contracts/api/providers';
import type { Actor } from '../../auth/actor.ts';
import { raiseSourcesVersion } from '../../models/raise-sources-version.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { findOwnProvider, providerView } from './find-provider.ts';

type ChangeProviderAuthorsInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeProviderAuthorsEndpoint>;
  readonly body: BodyOf<typeof changeProviderAuthorsEndpoint>;
  readonly call: Call;
};

/**
 * Changes whose messages are a provider's, and tells the bot; they may also see and change the profile from now on, and those left out no more.
 * Throws 404 NOT_FOUND for a provider of another community.
 */
export async function changeProviderAuthors(
  deps: ApiDeps,
  { actor, params: { providerId }, body: { authorIds }, call }: ChangeProviderAuthorsInput,
): Promise<ProviderView> {
  requireEndpointRole(actor, changeProviderAuthorsEndpoint);
  const { models, providerChanged, sourcesChanged, userChanged } = deps;
  const { provider, mine } = await findOwnProvider(models, actor, providerId);
  const { communityId, discordUserIds } = provider;
  // An owner who is also a provider elsewhere may not say there who else may post.
  if (!actor.roles.includes('admin') && !actor.communityIds.includes(communityId)) throw notFound('provider');
  if (!isDeepStrictEqual(discordUserIds, authorIds)) {
    const change = { actor, call, action: 'provider.authors', subjectId: providerId };
    await audited(deps, { ...change, before: { authorIds: discordUserIds }, after: { authorIds } }, async () => {
      await models.providers.updateOne(mine, { $set: { discordUserIds: authorIds } });
      await raiseSourcesVersion(models);
    });
    await sourcesChanged();
    providerChanged({ providerId, communityId });
    const users = await models.users.find({ discordUserId: { $in: [...discordUserIds, ...authorIds] } }, { _id: 0, userId: 1 }).lean();
    for (const { userId } of users) userChanged(userId);
  }
  return providerView(models, actor, providerId);
}
