import { listAccountsEndpoint } from '@trade-executor/contracts/api/accounts';
import { listNotificationsEndpoint } from '@trade-executor/contracts/api/notifications';
import { sessionEndpoints } from '@trade-executor/contracts/api/sessions';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => callApi(listAccountsEndpoint, { query: { limit: 100 } }, { signal }),
});

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => callApi(listNotificationsEndpoint, { query: { limit: 50 } }, { signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => callApi(sessionEndpoints.listSessions, {}, { signal }),
});
