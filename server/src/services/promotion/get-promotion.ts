import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { getPromotionEndpoint, type PromotionView } from '@trade-executor/contracts/api/promotion';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { findOwnCopierDocument } from '../copiers/find-own-copier.ts';
import { viewOf } from './change-promotion.ts';

type GetPromotionInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getPromotionEndpoint> };

/** What still stands between a copier on paper and real money. Throws 404 NOT_FOUND for another tenant's. */
export async function getPromotion(deps: ApiDeps, { actor, params: { copierId } }: GetPromotionInput): Promise<PromotionView> {
  requireEndpointRole(actor, getPromotionEndpoint);
  return viewOf(deps, actor, await findOwnCopierDocument(deps.models, actor, copierId));
}
