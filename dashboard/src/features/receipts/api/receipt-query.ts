import { getReceiptEndpoint } from '@trade-executor/contracts/api/receipts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

export function receiptQuery(receiptId: string) {
  return queryOptions({
    queryKey: ['receipts', receiptId],
    queryFn: ({ signal }) => callApi(getReceiptEndpoint, { params: { receiptId } }, { signal }),
  });
}
