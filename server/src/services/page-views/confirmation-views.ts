import type { ConfirmationView } from '@trade-executor/contracts/views/confirmation-view';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import { completeProfile } from '@trade-executor/domain/signals/provider-profile';
import { toConfirmationView } from '../../views/confirmation-view.ts';
import type { ApiDeps } from '../api-deps.ts';

/** Returns the views of many questions, in order: one query for names and profiles. */
export async function confirmationViews(
  { models }: Pick<ApiDeps, 'models'>,
  confirmations: readonly Confirmation[],
): Promise<ConfirmationView[]> {
  const providerIds = [...new Set(confirmations.map(({ providerId }) => providerId))];
  const found =
    providerIds.length === 0
      ? []
      : await models.providers.find({ providerId: { $in: providerIds } }, { _id: 0, providerId: 1, name: 1, profile: 1 }).lean();
  return confirmations.map((confirmation) => {
    const provider = found.find(({ providerId }) => providerId === confirmation.providerId);
    const providerName = provider?.name ?? 'a provider no longer here';
    return toConfirmationView({ confirmation, providerName, profile: provider ? completeProfile(provider.profile) : null });
  });
}
