import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { changeProviderSettingsEndpoint, type OwnLevelSettingsView } from '@trade-executor/contracts/api/level-settings';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { findOwnProvider } from '../providers/find-provider.ts';
import { planSettingsChange } from './plan-settings-change.ts';
import { providerSettings, providerSettingsView, providerWords } from './provider-settings.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { tellCopiers } from './tell-copiers.ts';

type ChangeProviderSettingsInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeProviderSettingsEndpoint>;
  readonly body: BodyOf<typeof changeProviderSettingsEndpoint>;
  readonly call: Call;
};

/** Changes the settings that a provider suggests; they count for signals from now on. Throws 404 NOT_FOUND for another tenant's provider, 400 SETTINGS_CONFLICT. */
export async function changeProviderSettings(
  deps: ApiDeps,
  { actor, params: { providerId }, body, call }: ChangeProviderSettingsInput,
): Promise<OwnLevelSettingsView> {
  requireEndpointRole(actor, changeProviderSettingsEndpoint);
  const { models, providerChanged } = deps;
  const { provider, mine } = await findOwnProvider(models, actor, providerId);
  const { communityId, name } = provider;
  const words = await providerWords(models, provider);
  const plan = planSettingsChange({ field: 'suggestedSettings', own: words.own, change: body });
  if (plan === null) return { ...providerSettingsView(words), name, mayEdit: true };
  const changed = { ...words, own: plan.own };
  refuseConflicts(providerSettings(words).settings, providerSettings(changed).settings);
  const { before, after, update } = plan;
  await audited(deps, { actor, call, action: 'provider.settings', subjectId: providerId, before, after }, () =>
    models.providers.updateOne(mine, update),
  );
  providerChanged({ providerId, communityId });
  await tellCopiers(deps, { providerId });
  return { ...providerSettingsView(changed), name, mayEdit: true };
}
