import { listConfirmationsEndpoint } from '@trade-executor/contracts/api/confirmations';
import type { ReplyOf } from '@trade-executor/contracts/api/endpoint';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Actor } from '../../auth/actor.ts';
import { fromStored } from '../../models/decimal128.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { confirmationViews } from '../page-views/confirmation-views.ts';

const MOST = 50;

/** What waits for the actor's own answer, the newest first. */
export async function listConfirmations(
  deps: ApiDeps,
  { actor }: { readonly actor: Actor },
): Promise<ReplyOf<typeof listConfirmationsEndpoint>> {
  requireEndpointRole(actor, listConfirmationsEndpoint);
  const rows = await deps.models.confirmations
    .find({ traderId: actor.traderId ?? '', state: 'waiting', expiresAt: { $gt: deps.clock.now() } }, { _id: 0, confirmation: 1 })
    .sort({ askedAt: -1 })
    .limit(MOST)
    .lean();
  return {
    confirmations: await confirmationViews(
      deps,
      rows.map(({ confirmation }) => fromStored<Confirmation>(confirmation)),
    ),
  };
}
