import { getProviderEndpoint, listProvidersEndpoint } from '@trade-executor/contracts/api/providers';
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
