import { listCandlesEndpoint, type Timeframe } from '@trade-executor/contracts/api/market';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export type CandlesRequest = {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly from: number;
  readonly to: number | undefined;
};

const CANDLES_EVERY_MS = 10_000;

/** Candles around a trade; those of an open one (`to` undefined) are fetched again. */
export function candlesQuery({ symbol, timeframe, from, to }: CandlesRequest) {
  return queryOptions({
    queryKey: ['candles', symbol, timeframe, from, to],
    queryFn: ({ signal }) =>
      callApi(listCandlesEndpoint, { query: { symbol, timeframe, from, ...(to === undefined ? {} : { to }) } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: to === undefined ? CANDLES_EVERY_MS : false,
  });
}
