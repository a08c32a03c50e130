import type { ProviderProfileChange } from '@trade-executor/contracts/api/provider-profile';
import {
  changeProviderAuthorsEndpoint,
  changeProviderProfileEndpoint,
  suggestProviderProfileEndpoint,
  type ProviderView,
} from '@trade-executor/contracts/api/providers';
import { changeSourceLimitsEndpoint, type SourceLimitsChange } from '@trade-executor/contracts/api/source-limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCall } from '../../session/api/use-call.ts';
import { providerQuery, providersQuery } from './provider-queries.ts';

/** Stores changes of a profile; messages are read so from now on. */
export function useChangeProfile(providerId: string) {
  const call = useCall();
  const onSuccess = useShowProvider(providerId);
  return useMutation({
    mutationFn: (body: ProviderProfileChange) => call(changeProviderProfileEndpoint, { params: { providerId }, body }),
    onSuccess,
  });
}

/** Stores who may post. */
export function useChangeAuthors(providerId: string) {
  const call = useCall();
  const onSuccess = useShowProvider(providerId);
  return useMutation({
    mutationFn: (authorIds: readonly string[]) =>
      call(changeProviderAuthorsEndpoint, { params: { providerId }, body: { authorIds: [...authorIds] } }),
    onSuccess,
  });
}

/** Stores what he may do before he is held. */
export function useChangeLimits(providerId: string) {
  const call = useCall();
  const onSuccess = useShowProvider(providerId);
  return useMutation({
    mutationFn: (body: SourceLimitsChange) => call(changeSourceLimitsEndpoint, { params: { providerId }, body }),
    onSuccess,
  });
}

/** Asks for a profile made of past messages; nothing is changed by it. */
export function useSuggestProfile(providerId: string) {
  const call = useCall();
  return useMutation({ mutationFn: () => call(suggestProviderProfileEndpoint, { params: { providerId } }) });
}

function useShowProvider(providerId: string): (provider: ProviderView) => Promise<void> {
  const queryClient = useQueryClient();
  return (provider) => {
    queryClient.setQueryData(providerQuery(providerId).queryKey, provider);
    return queryClient.invalidateQueries({ queryKey: providersQuery.queryKey });
  };
}
