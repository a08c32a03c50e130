import { setUserRolesEndpoint, type UserView } from '@trade-executor/contracts/api/admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { useCall } from '../../session/api/use-call.ts';
import { usersQuery } from './admin-queries.ts';

export type GrantedRole = 'admin' | 'support';

/** Gives and takes the roles admin and support. */
export function useSetRoles({ userId }: Pick<UserView, 'userId'>) {
  const call = useCall();
  const queryClient = useQueryClient();
  const showProblem = useProblemToast();
  return useMutation({
    mutationFn: (roles: readonly GrantedRole[]) => call(setUserRolesEndpoint, { params: { userId }, body: { roles: [...roles] } }),
    onError: (error) => showProblem('Nothing was changed', error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
}
