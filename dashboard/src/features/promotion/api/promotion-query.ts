import { getPromotionEndpoint } from '@trade-executor/contracts/api/promotion';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/call-api.ts';

/** How far a copier is on its way to real money; stale with whatever makes copiers stale. */
export function promotionQuery(copierId: string) {
  return queryOptions({
    queryKey: ['copiers', copierId, 'promotion'],
    queryFn: ({ signal }) => callApi(getPromotionEndpoint, { params: { copierId } }, { signal }),
  });
}
