import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { getCommunitySettingsEndpoint, type OwnLevelSettingsView } from '@trade-executor/contracts/api/level-settings';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { communitySettingsView, findCommunityWords } from './community-settings.ts';

type GetCommunitySettingsInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getCommunitySettingsEndpoint> };

/** A community's default settings. Throws 404 NOT_FOUND for another owner's. */
export async function getCommunitySettings(
  { models }: ApiDeps,
  { actor, params: { communityId } }: GetCommunitySettingsInput,
): Promise<OwnLevelSettingsView> {
  requireEndpointRole(actor, getCommunitySettingsEndpoint);
  const { name, own } = await findCommunityWords(models, actor, communityId);
  const mayEdit = actor.roles.includes('admin') || actor.communityIds.includes(communityId);
  return { ...communitySettingsView(own), name, mayEdit };
}
