import { changeSourceEndpoint, type SourceChange } from '@trade-executor/contracts/api/providers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';

/** Stores what is read in a channel; it counts for messages from now on. */
export function useChangeSource(sourceId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SourceChange) => call(changeSourceEndpoint, { params: { sourceId }, body }),
    onSuccess: () => Promise.all([['sources'], ['admin', 'sources']].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
