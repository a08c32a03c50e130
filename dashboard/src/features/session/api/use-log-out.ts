import { sessionEndpoints } from '@trade-executor/contracts/api/sessions';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useToast } from '../../../components/ui/toast.tsx';
import { ApiProblem, noAnswer } from '../../../lib/api/api-problem.ts';
import { meQuery } from './me-query.ts';
import { useCall } from './use-call.ts';

/** Ends this session on the server, then forgets everything that was shown. */
export function useLogOut(): () => Promise<void> {
  const call = useCall();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useCallback(async () => {
    try {
      await call(sessionEndpoints.logout, {});
      forgetSession(queryClient);
    } catch (error) {
      const { problem } = error instanceof ApiProblem ? error : noAnswer();
      if (problem.status === 401) forgetSession(queryClient);
      else toast({ tone: 'failed', title: 'You are still logged in', detail: `${problem.detail} ${problem.whatToDo}` });
    }
  }, [call, queryClient, toast]);
}

/** Nobody is signed in any more: what was shown belongs to nobody here. */
export function forgetSession(queryClient: QueryClient): void {
  queryClient.setQueryData(meQuery.queryKey, null);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
}
