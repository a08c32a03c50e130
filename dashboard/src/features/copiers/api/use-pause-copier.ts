import { pauseCopierEndpoint, type CopierView } from '@trade-executor/contracts/api/copiers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { useCall } from '../../session/api/use-call.ts';
import { copiersQuery } from './copier-queries.ts';

/** Turns a copier's entries off or on; open trades are looked after all the same. */
export function usePauseCopier({ copierId }: Pick<CopierView, 'copierId'>) {
  const call = useCall();
  const queryClient = useQueryClient();
  const showProblem = useProblemToast();
  return useMutation({
    mutationFn: (paused: boolean) => call(pauseCopierEndpoint, { params: { copierId }, body: { paused } }),
    onError: (error) => showProblem('Nothing was changed', error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: copiersQuery.queryKey }),
  });
}
