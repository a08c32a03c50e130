import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { changeCommunitySettingsEndpoint, type OwnLevelSettingsView } from '@trade-executor/contracts/api/level-settings';
import type { Actor } from '../../auth/actor.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { communitySettings, communitySettingsView, findCommunityWords } from './community-settings.ts';
import { planSettingsChange } from './plan-settings-change.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { tellCopiers } from './tell-copiers.ts';

type ChangeCommunitySettingsInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeCommunitySettingsEndpoint>;
  readonly body: BodyOf<typeof changeCommunitySettingsEndpoint>;
  readonly call: Call;
};

/** Changes a community's default settings; they count for signals from now on. Throws 404 NOT_FOUND for another owner's, 400 SETTINGS_CONFLICT. */
export async function changeCommunitySettings(
  deps: ApiDeps,
  { actor, params: { communityId }, body, call }: ChangeCommunitySettingsInput,
): Promise<OwnLevelSettingsView> {
  requireEndpointRole(actor, changeCommunitySettingsEndpoint);
  const { models } = deps;
  // Who is an owner here and support there may read both, and changes his own.
  const mayEdit = actor.roles.includes('admin') || actor.communityIds.includes(communityId);
  if (!mayEdit) throw notFound('community');
  const { name, own, mine } = await findCommunityWords(models, actor, communityId);
  const plan = planSettingsChange({ field: 'defaultSettings', own, change: body });
  if (plan === null) return { ...communitySettingsView(own), name, mayEdit };
  refuseConflicts(communitySettings(own).settings, communitySettings(plan.own).settings);
  const { before, after, update } = plan;
  await audited(deps, { actor, call, action: 'community.settings', subjectId: communityId, before, after }, () =>
    models.communities.updateOne(mine, update),
  );
  await tellCopiers(deps, { communityId });
  return { ...communitySettingsView(plan.own), name, mayEdit };
}
