import type { LevelSettingsChange } from '@trade-executor/contracts/api/copier-settings';
import { changeCommunitySettingsEndpoint, changeProviderSettingsEndpoint } from '@trade-executor/contracts/api/level-settings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';
import { communitySettingsQuery, providerSettingsQuery } from './level-settings-queries.ts';

/** Stores a community's default settings. */
export function useChangeCommunitySettings(communityId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: LevelSettingsChange) => call(changeCommunitySettingsEndpoint, { params: { communityId }, body }),
    onSuccess: (view) => queryClient.setQueryData(communitySettingsQuery(communityId).queryKey, view),
  });
}

/** Stores the settings that a provider suggests. */
export function useChangeProviderSettings(providerId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: LevelSettingsChange) => call(changeProviderSettingsEndpoint, { params: { providerId }, body }),
    onSuccess: (view) => queryClient.setQueryData(providerSettingsQuery(providerId).queryKey, view),
  });
}
