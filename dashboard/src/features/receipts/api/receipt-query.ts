import { getReceiptEndpoint, listReceiptsEndpoint } from '@trade-executor/contracts/api/receipts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';
import { toReceiptQuery, type ReceiptFilter } from '../receipt-filter.ts';

export function receiptQuery(receiptId: string) {
  return queryOptions({
    queryKey: ['receipts', receiptId],
    queryFn: ({ signal }) => callApi(getReceiptEndpoint, { params: { receiptId } }, { signal }),
  });
}

export function receiptsQuery(filter: ReceiptFilter) {
  return infiniteQueryOptions({
    queryKey: ['receipts', filter],
    queryFn: ({ signal, pageParam }) =>
      callApi(
        listReceiptsEndpoint,
        { query: { ...toReceiptQuery(filter), limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
