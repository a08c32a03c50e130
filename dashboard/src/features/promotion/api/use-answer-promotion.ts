import {
  confirmWorstCaseEndpoint,
  waivePaperTradesEndpoint,
  withdrawWaiverEndpoint,
  withdrawWorstCaseEndpoint,
  type PromotionView,
} from '@trade-executor/contracts/api/promotion';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';
import { promotionQuery } from './promotion-query.ts';

/** What a trader may say on the way to real money. */
export type PromotionAnswer =
  | { readonly say: 'waive'; readonly missing: number }
  | { readonly say: 'confirm'; readonly fingerprint: string; readonly equity: string }
  | { readonly say: 'withdraw_waiver' | 'withdraw_worst_case' };

/** Stores what the trader says. A refusal means that what is shown is not what is: it is fetched again. */
export function useAnswerPromotion(copierId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  const { queryKey } = promotionQuery(copierId);
  const params = { copierId };
  return useMutation({
    mutationFn: (answer: PromotionAnswer): Promise<PromotionView> => {
      switch (answer.say) {
        case 'waive':
          return call(waivePaperTradesEndpoint, { params, body: { missing: answer.missing } });
        case 'confirm':
          return call(confirmWorstCaseEndpoint, { params, body: { fingerprint: answer.fingerprint, equity: answer.equity } });
        case 'withdraw_waiver':
          return call(withdrawWaiverEndpoint, { params });
        case 'withdraw_worst_case':
          return call(withdrawWorstCaseEndpoint, { params });
      }
    },
    onSuccess: (view) => queryClient.setQueryData(queryKey, view),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}
