import { getTradeEndpoint, listTradesEndpoint } from '@trade-executor/contracts/api/trades';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';
import { toTradeQuery, type HistoryFilter } from '../history-filter.ts';

const PRICE_EVERY_MS = 5_000;

export function tradeQuery(tradeId: string) {
  return queryOptions({
    queryKey: ['trade', tradeId],
    queryFn: ({ signal }) => callApi(getTradeEndpoint, { params: { tradeId } }, { signal }),
    // Hints tell of events, not of every price; an open trade's profit moves with the price.
    refetchInterval: ({ state }) => (state.data && state.data.trade.stage !== 'closed' ? PRICE_EVERY_MS : false),
  });
}

export function tradesQuery(filter: HistoryFilter) {
  return infiniteQueryOptions({
    queryKey: ['trades', filter],
    queryFn: ({ signal, pageParam }) =>
      callApi(
        listTradesEndpoint,
        { query: { ...toTradeQuery(filter), limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
