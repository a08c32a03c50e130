import type { Actor } from '../../auth/actor.ts';
import type { ApiDeps } from '../api-deps.ts';
import type { Standing } from './may-halt.ts';

/** Reads what decides which halts concern the actor, and which he may pull. */
export async function readStanding({ models, store }: Pick<ApiDeps, 'models' | 'store'>, { traderId, roles }: Actor): Promise<Standing> {
  const isAdmin = roles.includes('admin');
  const [providers, copiers, accounts] = await Promise.all([
    models.providers.find({}, { _id: 0, providerId: 1, communityId: 1 }).lean(),
    traderId === null ? [] : store.copiersOfTrader(traderId),
    traderId === null && !isAdmin ? [] : store.accounts(),
  ]);
  const reached = accounts.filter((account) => isAdmin || account.traderId === traderId);
  return {
    providers,
    copierIds: copiers.map(({ copierId }) => copierId),
    copiedProviderIds: copiers.map(({ providerId }) => providerId),
    venues: [...new Set(reached.map(({ venue }) => venue))],
  };
}
