import { listInstrumentsEndpoint } from '@trade-executor/contracts/api/market';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  staleTime: 600_000,
  queryFn: ({ signal }) => callApi(listInstrumentsEndpoint, {}, { signal }),
});
