import type { LevelSettingsChange } from '@trade-executor/contracts/api/copier-settings';
import { changeCopierEndpoint } from '@trade-executor/contracts/api/copiers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';
import { copierQuery, copiersQuery } from './copier-queries.ts';

/** Stores changed settings; they count for signals from now on. */
export function useChangeCopier(copierId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: LevelSettingsChange) => call(changeCopierEndpoint, { params: { copierId }, body }),
    onSuccess: async (copier) => {
      queryClient.setQueryData(copierQuery(copierId).queryKey, copier);
      await queryClient.invalidateQueries({ queryKey: copiersQuery.queryKey });
    },
  });
}
