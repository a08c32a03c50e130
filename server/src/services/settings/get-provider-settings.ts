import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { getProviderSettingsEndpoint, type OwnLevelSettingsView } from '@trade-executor/contracts/api/level-settings';
import type { Actor } from '../../auth/actor.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { allOf } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import { ownProviderScope } from '../access/visible-providers.ts';
import type { ApiDeps } from '../api-deps.ts';
import { providerSettingsView, providerWords } from './provider-settings.ts';

type GetProviderSettingsInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getProviderSettingsEndpoint> };

/** With which settings a provider suggests to be copied. Throws 404 NOT_FOUND for one who is not the actor's. */
export async function getProviderSettings(
  { models }: ApiDeps,
  { actor, params: { providerId } }: GetProviderSettingsInput,
): Promise<OwnLevelSettingsView> {
  requireEndpointRole(actor, getProviderSettingsEndpoint);
  const scope = seesAll(actor) ? {} : ownProviderScope(actor);
  const provider = scope && (await models.providers.findOne(allOf(scope, { providerId }), { _id: 0 }).lean<ProviderDocument>());
  if (!provider) throw notFound('provider');
  const { roles, providerIds, communityIds } = actor;
  const mayEdit = roles.includes('admin') || providerIds.includes(providerId) || communityIds.includes(provider.communityId);
  return { ...providerSettingsView(await providerWords(models, provider)), name: provider.name, mayEdit };
}
