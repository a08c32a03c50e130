import { getProviderEndpoint, listProvidersEndpoint } from '@trade-executor/contracts/api/providers';
import { getProviderStatisticsEndpoint } from '@trade-executor/contracts/api/provider-statistics';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => callApi(listProvidersEndpoint, { query: { limit: 100 } }, { signal }),
});

export function providerQuery(providerId: string) {
  return queryOptions({
    queryKey: ['provider', providerId],
    queryFn: ({ signal }) => callApi(getProviderEndpoint, { params: { providerId } }, { signal }),
  });
}

/** How the messages of the last 30 days were understood; for those the provider belongs to. */
export function providerStatisticsQuery(providerId: string) {
  return queryOptions({
    queryKey: ['statistics', providerId],
    queryFn: ({ signal }) => callApi(getProviderStatisticsEndpoint, { params: { providerId } }, { signal }),
  });
}
