import { pauseCopierEndpoint, type CopierView } from '@trade-executor/contracts/api/copiers';
import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { findOwnCopier, ownCopierView } from './find-own-copier.ts';

type PauseCopierInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof pauseCopierEndpoint>;
  readonly body: BodyOf<typeof pauseCopierEndpoint>;
  readonly call: Call;
};

/** Turns new entries of a copier off or on again; what is open is looked after all the same. Throws 404 NOT_FOUND for another tenant's copier. */
export async function pauseCopier(
  deps: ApiDeps,
  { actor, params: { copierId }, body: { paused }, call }: PauseCopierInput,
): Promise<CopierView> {
  requireEndpointRole(actor, pauseCopierEndpoint);
  const { models, copierChanged } = deps;
  const { traderId, ...before } = await findOwnCopier(models, actor, copierId);
  if (before.paused !== paused) {
    const change = { actor, call, action: 'copier.pause', subjectId: copierId, before: { paused: before.paused }, after: { paused } };
    await audited(deps, change, () => models.copiers.updateOne({ copierId, traderId }, { $set: { paused } }));
    copierChanged({ copierId, traderId });
  }
  return ownCopierView(models, actor, copierId);
}
