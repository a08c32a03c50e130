import { getCopierEndpoint, type CopierDetail } from '@trade-executor/contracts/api/copiers';
import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { ownCopierDetail } from './find-own-copier.ts';

type GetCopierInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getCopierEndpoint> };

/** One copier with its settings. Throws 404 NOT_FOUND for another tenant's. */
export async function getCopier({ models }: ApiDeps, { actor, params }: GetCopierInput): Promise<CopierDetail> {
  requireEndpointRole(actor, getCopierEndpoint);
  return ownCopierDetail(models, actor, params.copierId);
}
