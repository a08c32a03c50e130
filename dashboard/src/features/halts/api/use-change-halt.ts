import { liftHaltEndpoint, pullHaltEndpoint, type PullHaltInput } from '@trade-executor/contracts/api/halts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { useCall } from '../../session/api/use-call.ts';
import { haltsQuery } from './halts-query.ts';

/** Pulls a kill switch. */
export function usePullHalt() {
  const call = useCall();
  const options = useShown();
  return useMutation({ mutationFn: (body: PullHaltInput) => call(pullHaltEndpoint, { body }), ...options });
}

/** Lifts a halt. */
export function useLiftHalt(haltId: string) {
  const call = useCall();
  const options = useShown();
  return useMutation({ mutationFn: () => call(liftHaltEndpoint, { params: { haltId } }), ...options });
}

function useShown() {
  const queryClient = useQueryClient();
  const showProblem = useProblemToast();
  return {
    onError: (error: unknown) => showProblem('Nothing was changed', error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: haltsQuery.queryKey }),
  };
}
