import { listProvidersEndpoint } from '@trade-executor/contracts/api/providers';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export const providersQuery = queryOptions({
  queryKey: ['providers'],
  staleTime: 60_000,
  queryFn: ({ signal }) => callApi(listProvidersEndpoint, { query: { limit: 100 } }, { signal }),
});
