import { confirmConfirmationEndpoint, dismissConfirmationEndpoint } from '@trade-executor/contracts/api/confirmations';
import type { ConfirmationView } from '@trade-executor/contracts/views/confirmation-view';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';
import { confirmationsQuery } from './confirmations-query.ts';

/** Answers the question as it is shown: a call that was changed meanwhile is not traded by it. */
export function useAnswer({ confirmationId, question }: ConfirmationView) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (answer: 'confirm' | 'dismiss') =>
      call(answer === 'confirm' ? confirmConfirmationEndpoint : dismissConfirmationEndpoint, {
        params: { confirmationId },
        body: { question },
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: confirmationsQuery.queryKey }),
  });
}
