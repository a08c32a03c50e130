import { changeAccountEndpoint, type AccountChange } from '@trade-executor/contracts/api/accounts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { useCall } from '../../session/api/use-call.ts';
import { accountsQuery } from './settings-queries.ts';

/** Changes how an account keeps positions; refused while something is open there. */
export function useChangeAccount(accountId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  const showProblem = useProblemToast();
  return useMutation({
    mutationFn: (body: AccountChange) => call(changeAccountEndpoint, { params: { accountId }, body }),
    onError: (error) => showProblem('Nothing was changed', error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
}
