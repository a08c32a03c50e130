import { getEquityEndpoint } from '@trade-executor/contracts/api/accounts';
import { getOverviewEndpoint } from '@trade-executor/contracts/api/overview';
import { listSourcesEndpoint } from '@trade-executor/contracts/api/providers';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

const PRICE_EVERY_MS = 5_000;

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => callApi(getOverviewEndpoint, {}, { signal }),
  // Hints tell of events, not of every price; open profit moves with the price.
  refetchInterval: ({ state }) => (state.data && state.data.openTradeCount > 0 ? PRICE_EVERY_MS : false),
});

/** @param from market time, ms; undefined: from the beginning */
export function equityQuery(accountId: string, from: number | undefined) {
  return queryOptions({
    queryKey: ['equity', accountId, from],
    queryFn: ({ signal }) => callApi(getEquityEndpoint, { params: { accountId }, query: from === undefined ? {} : { from } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => callApi(listSourcesEndpoint, { query: { limit: 100 } }, { signal }),
});
