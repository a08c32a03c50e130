import { listConfirmationsEndpoint } from '@trade-executor/contracts/api/confirmations';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

/** What waits for one's own answer. */
export const confirmationsQuery = queryOptions({
  queryKey: ['confirmations'],
  queryFn: ({ signal }) => callApi(listConfirmationsEndpoint, {}, { signal }),
});
