import { closeTradeEndpoint } from '@trade-executor/contracts/api/trades';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';
import { tradeQuery } from './trade-queries.ts';

/** Asks for the whole position to be left at market and entries to be cancelled. */
export function useCloseTrade(tradeId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(closeTradeEndpoint, { params: { tradeId }, body: {} }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: tradeQuery(tradeId).queryKey }),
  });
}
