import { getCommunitySettingsEndpoint, getProviderSettingsEndpoint } from '@trade-executor/contracts/api/level-settings';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export function communitySettingsQuery(communityId: string) {
  return queryOptions({
    queryKey: ['community', communityId, 'settings'],
    queryFn: ({ signal }) => callApi(getCommunitySettingsEndpoint, { params: { communityId } }, { signal }),
  });
}

export function providerSettingsQuery(providerId: string) {
  return queryOptions({
    queryKey: ['provider', providerId, 'settings'],
    queryFn: ({ signal }) => callApi(getProviderSettingsEndpoint, { params: { providerId } }, { signal }),
  });
}
