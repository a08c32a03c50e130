import {
  getAdminHealthEndpoint,
  listAdminSourcesEndpoint,
  listUsersEndpoint,
  traceMessageEndpoint,
} from '@trade-executor/contracts/api/admin';
import { getMarketBreakerEndpoint } from '@trade-executor/contracts/api/market-breaker';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

const HEALTH_EVERY_MS = 10_000;

export const healthQuery = queryOptions({
  queryKey: ['admin', 'health'],
  queryFn: ({ signal }) => callApi(getAdminHealthEndpoint, {}, { signal }),
  refetchInterval: HEALTH_EVERY_MS,
});

export const marketBreakerQuery = queryOptions({
  queryKey: ['admin', 'market'],
  queryFn: ({ signal }) => callApi(getMarketBreakerEndpoint, {}, { signal }),
  refetchInterval: HEALTH_EVERY_MS,
});

export const usersQuery = queryOptions({
  queryKey: ['admin', 'users'],
  queryFn: ({ signal }) => callApi(listUsersEndpoint, { query: { limit: 100 } }, { signal }),
});

export const adminSourcesQuery = queryOptions({
  queryKey: ['admin', 'sources'],
  queryFn: ({ signal }) => callApi(listAdminSourcesEndpoint, { query: { limit: 100 } }, { signal }),
});

export function traceQuery(messageId: string) {
  return queryOptions({
    queryKey: ['admin', 'trace', messageId],
    queryFn: ({ signal }) => callApi(traceMessageEndpoint, { params: { messageId } }, { signal }),
  });
}
