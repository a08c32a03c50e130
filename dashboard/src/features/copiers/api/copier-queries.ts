import { getCopierEndpoint, listCopiersEndpoint } from '@trade-executor/contracts/api/copiers';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export const copiersQuery = queryOptions({
  queryKey: ['copiers'],
  queryFn: ({ signal }) => callApi(listCopiersEndpoint, { query: { limit: 100 } }, { signal }),
});

export function copierQuery(copierId: string) {
  return queryOptions({
    queryKey: ['copiers', copierId],
    queryFn: ({ signal }) => callApi(getCopierEndpoint, { params: { copierId } }, { signal }),
  });
}
