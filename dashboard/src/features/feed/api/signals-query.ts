import { listSignalsEndpoint } from '@trade-executor/contracts/api/signals';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export const signalsQuery = infiniteQueryOptions({
  queryKey: ['signals'],
  queryFn: ({ signal, pageParam }) =>
    callApi(listSignalsEndpoint, { query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, { signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
