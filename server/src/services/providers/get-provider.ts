import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { getProviderEndpoint, type ProviderView } from '@trade-executor/contracts/api/providers';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { providerView } from './find-provider.ts';

type GetProviderInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getProviderEndpoint> };

/** One provider whom the actor copies, is, or has in an own community. Throws 404 NOT_FOUND for any other. */
export async function getProvider({ models }: ApiDeps, { actor, params }: GetProviderInput): Promise<ProviderView> {
  requireEndpointRole(actor, getProviderEndpoint);
  return providerView(models, actor, params.providerId);
}
