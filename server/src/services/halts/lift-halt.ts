import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { liftHaltEndpoint, type HaltItem } from '@trade-executor/contracts/api/halts';
import type { Halt } from '@trade-executor/domain/risk/halt';
import { earnedOf } from '@trade-executor/domain/risk/past-standing';
import { AppError } from '../../app-error.ts';
import type { Actor } from '../../auth/actor.ts';
import { liftHalt as endHalt } from '../../execution/halts/pull-halt.ts';
import type { HaltLift } from '../../execution/ports/store.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { haltItem } from './halt-item.ts';
import { concerns, mayLift } from './may-halt.ts';
import { readStanding } from './read-standing.ts';

type LiftHaltInput = { readonly actor: Actor; readonly params: ParamsOf<typeof liftHaltEndpoint>; readonly call: Call };

/**
 * Lifts a halt; whoever was told of it is told of that. Throws 404 NOT_FOUND for one that does not concern the actor, 403 HALT_NOT_YOURS for one
 * that others have to lift.
 */
export async function liftHalt(deps: ApiDeps, { actor, params: { haltId }, call }: LiftHaltInput): Promise<HaltItem> {
  requireEndpointRole(actor, liftHaltEndpoint);
  const { store, clock } = deps;
  const [standing, halt] = await Promise.all([readStanding(deps, actor), store.findHalt(haltId)]);
  if (halt === null || !(seesAll(actor) || concerns(actor, standing, halt))) throw notFound('halt');
  if (!mayLift(actor, standing, halt)) throw notYours();
  if (halt.liftedAt === null) {
    const newPeak = await newPeakAfter(deps, halt);
    const before = { pause: halt.pause, cause: halt.cause };
    const after = newPeak === undefined ? null : { drawdownCountsFromEarned: newPeak.earned.toString() };
    await audited(deps, { actor, call, action: 'halt.lift', subjectId: haltId, before, after }, () =>
      endHalt(store, halt, { at: clock.now(), by: actor.userId, ...(newPeak && { newPeak }) }),
    );
  }
  return haltItem(deps, actor, standing, (await store.findHalt(haltId)) ?? halt);
}

/** A person who lifts the halt of a drawdown has looked at it: the next one counts from here. */
async function newPeakAfter({ store, venue }: ApiDeps, { cause, scope, scopeId }: Halt): Promise<HaltLift['newPeak']> {
  const copier = cause === 'drawdown' && scope === 'copier' ? await store.findCopier(scopeId) : null;
  return copier === null ? undefined : { accountId: copier.accountId, earned: earnedOf(await venue.balance(copier.accountId)) };
}

function notYours(): AppError {
  return new AppError({
    status: 403,
    code: 'HALT_NOT_YOURS',
    title: 'Others have to lift this',
    detail: 'It concerns you, but it was put there by the system or by somebody who answers for more than you do.',
    whatToDo: 'Ask the community’s owner or an admin.',
  });
}
