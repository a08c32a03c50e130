import { isDeepStrictEqual } from 'node:util';
import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { changeProviderProfileEndpoint, type ProviderView } from '@trade-executor/contracts/api/providers';
import { completeProfile, type ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import type { Actor } from '../../auth/actor.ts';
import { raiseSourcesVersion } from '../../models/raise-sources-version.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { findOwnProvider, providerView } from './find-provider.ts';

type ChangeProviderProfileInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeProviderProfileEndpoint>;
  readonly body: BodyOf<typeof changeProviderProfileEndpoint>;
  readonly call: Call;
};

/**
 * Changes the fields of a profile that are given, and tells the bot: messages are read so from now on, what was read before stays as it was.
 * Throws 404 NOT_FOUND for another tenant's provider.
 */
export async function changeProviderProfile(
  deps: ApiDeps,
  { actor, params: { providerId }, body, call }: ChangeProviderProfileInput,
): Promise<ProviderView> {
  requireEndpointRole(actor, changeProviderProfileEndpoint);
  const { models, providerChanged, sourcesChanged } = deps;
  const { provider, mine } = await findOwnProvider(models, actor, providerId);
  const profile = completeProfile(provider.profile);
  const fields = (Object.keys(body) as (keyof ProviderProfile)[]).filter((field) => !isDeepStrictEqual(profile[field], body[field]));
  if (fields.length > 0) {
    const before = Object.fromEntries(fields.map((field) => [field, profile[field]]));
    const after = Object.fromEntries(fields.map((field) => [field, body[field]]));
    const changes = Object.fromEntries(fields.map((field) => [`profile.${field}`, body[field]]));
    await audited(deps, { actor, call, action: 'provider.profile', subjectId: providerId, before, after }, async () => {
      await models.providers.updateOne(mine, { $set: changes });
      await raiseSourcesVersion(models);
    });
    await sourcesChanged();
    providerChanged({ providerId, communityId: provider.communityId });
  }
  return providerView(models, actor, providerId);
}
