import { sessionEndpoints } from '@trade-executor/contracts/api/sessions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { useToast } from '../../../components/ui/toast.tsx';
import { useCall } from '../../session/api/use-call.ts';
import { sessionsQuery } from './settings-queries.ts';

/** Ends one login by its id, or all but this one with "others". */
export function useRevokeSession() {
  const call = useCall();
  const queryClient = useQueryClient();
  const toast = useToast();
  const showProblem = useProblemToast();
  return useMutation({
    mutationFn: (sessionId: string) =>
      sessionId === 'others'
        ? call(sessionEndpoints.revokeOtherSessions, {})
        : call(sessionEndpoints.revokeSession, { params: { sessionId } }),
    onSuccess: ({ revoked }) =>
      toast({
        tone: 'done',
        title: `${revoked} ${revoked === 1 ? 'login' : 'logins'} ended`,
        detail: 'Their open pages were cut off at once.',
      }),
    onError: (error) => showProblem('Nothing was ended', error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}
