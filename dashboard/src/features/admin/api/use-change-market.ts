import { changeMarketBreakerEndpoint, type MarketLimitsChange } from '@trade-executor/contracts/api/market-breaker';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { useCall } from '../../session/api/use-call.ts';
import { marketBreakerQuery } from './admin-queries.ts';

/** Stores when the market halts everybody. */
export function useChangeMarket() {
  const call = useCall();
  const queryClient = useQueryClient();
  const showProblem = useProblemToast();
  return useMutation({
    mutationFn: (body: MarketLimitsChange) => call(changeMarketBreakerEndpoint, { body }),
    onSuccess: (view) => queryClient.setQueryData(marketBreakerQuery.queryKey, view),
    onError: (error) => showProblem('Nothing was changed', error),
  });
}
