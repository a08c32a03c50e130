import { z } from 'zod';
import { LevelSettingsChange, LevelSettingsView } from './copier-settings.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

const CommunityParams = z.object({ communityId: Id });
const ProviderParams = z.object({ providerId: Id });

/** A community's defaults, or a provider's suggestion. */
export const OwnLevelSettingsView = LevelSettingsView.extend({
  name: z.string(),
  /** The person who asks may change them. */
  mayEdit: z.boolean(),
});
export type OwnLevelSettingsView = z.infer<typeof OwnLevelSettingsView>;

export const getCommunitySettingsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/communities/:communityId/settings',
  summary: 'With which settings a community copies where neither trader nor provider says otherwise',
  roles: ['owner', 'admin', 'support'],
  params: CommunityParams,
  reply: OwnLevelSettingsView,
});

export const changeCommunitySettingsEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/communities/:communityId/settings',
  summary: 'Change the default settings of a community; they count for signals from now on',
  roles: ['owner', 'admin'],
  params: CommunityParams,
  body: LevelSettingsChange,
  reply: OwnLevelSettingsView,
  idempotent: true,
});

export const getProviderSettingsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/providers/:providerId/settings',
  summary: 'With which settings a provider suggests to be copied',
  roles: ['provider', 'owner', 'admin', 'support'],
  params: ProviderParams,
  reply: OwnLevelSettingsView,
});

export const changeProviderSettingsEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/providers/:providerId/settings',
  summary: 'Change the settings that a provider suggests; they count for signals from now on',
  roles: ['provider', 'owner', 'admin'],
  params: ProviderParams,
  body: LevelSettingsChange,
  reply: OwnLevelSettingsView,
  idempotent: true,
});
