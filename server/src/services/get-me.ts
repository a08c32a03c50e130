import { meEndpoint, type Me } from '@trade-executor/contracts/api/me';
import type { Actor } from '../auth/actor.ts';
import { requireEndpointRole } from './access/require-endpoint-role.ts';
import type { ApiDeps } from './api-deps.ts';

type GetMeInput = { readonly actor: Actor; readonly csrfToken: string };

/** Who the actor is, and on what he is. */
export async function getMe(
  { clock, executionMode, describeMarket }: Pick<ApiDeps, 'clock' | 'executionMode' | 'describeMarket'>,
  { actor, csrfToken }: GetMeInput,
): Promise<Me> {
  requireEndpointRole(actor, meEndpoint);
  const { userId, discordUserId, displayName, roles, traderId, providerIds, communityIds } = actor;
  return {
    userId,
    discordUserId,
    displayName,
    roles: [...roles],
    traderId,
    providerIds: [...providerIds],
    communityIds: [...communityIds],
    csrfToken,
    executionMode,
    market: describeMarket(),
    marketNow: clock.marketNow(),
  };
}
