import { listSignalsEndpoint } from '@trade-executor/contracts/api/signals';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';
import type { FeedFilter } from '../feed-filter.ts';

export function signalsQuery(filter: FeedFilter) {
  return infiniteQueryOptions({
    queryKey: ['signals', filter],
    queryFn: ({ signal, pageParam }) =>
      callApi(listSignalsEndpoint, { query: { ...filter, limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
