import { randomUUID } from 'node:crypto';
import type { BodyOf } from '@trade-executor/contracts/api/endpoint';
import { pullHaltEndpoint, type HaltItem } from '@trade-executor/contracts/api/halts';
import type { Halt } from '@trade-executor/domain/risk/halt';
import type { Actor } from '../../auth/actor.ts';
import { liftHalt, pullHalt as keepHalt } from '../../execution/halts/pull-halt.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { haltItem, notLifted } from './halt-item.ts';
import { mayPull, type Standing } from './may-halt.ts';
import { readStanding } from './read-standing.ts';

type PullHaltInput = { readonly actor: Actor; readonly body: BodyOf<typeof pullHaltEndpoint>; readonly call: Call };

const MINUTE_MS = 60_000;

/**
 * Pulls a kill switch; it reaches a fan-out that is under way. What the actor pulled there before is lifted after it, so that nothing trades in
 * between; the same again changes nothing. Throws 404 NOT_FOUND for what is not there or not his.
 */
export async function pullHalt(deps: ApiDeps, { actor, body, call }: PullHaltInput): Promise<HaltItem> {
  requireEndpointRole(actor, pullHaltEndpoint);
  const { models, store, clock } = deps;
  const { scope, scopeId, pause, why, minutes } = body;
  const standing = await readStanding(deps, actor);
  if (!mayPull(actor, standing, scope, scopeId) || !(await exists(models, standing, body))) throw notFound('switch');

  const now = clock.now();
  const own = (await store.liveHalts(now)).filter((halt) => halt.scope === scope && halt.scopeId === scopeId && halt.by === actor.userId);
  const detail = why === undefined ? `${actor.displayName} pulled the switch.` : `${actor.displayName}: ${why}`;
  const same = own.find((halt) => halt.pause === pause && halt.until === null && minutes === undefined && halt.detail === detail);
  if (same !== undefined) return haltItem(deps, actor, standing, notLifted(same));

  const halt: Halt = {
    haltId: randomUUID(),
    scope,
    scopeId,
    pause,
    cause: 'person',
    detail,
    examples: [],
    since: now,
    until: minutes === undefined ? null : now + minutes * MINUTE_MS,
    by: actor.userId,
  };
  const before = own.map((other) => ({ haltId: other.haltId, pause: other.pause }));
  const after = { haltId: halt.haltId, pause, until: halt.until, detail };
  await audited(deps, { actor, call, action: 'halt.pull', subjectId: `${scope} ${scopeId}`, before, after }, async () => {
    await keepHalt(store, halt);
    for (const other of own) await liftHalt(store, other, { at: now, by: actor.userId });
  });
  return haltItem(deps, actor, standing, notLifted(halt));
}

async function exists(
  { communities }: Pick<ApiDeps['models'], 'communities'>,
  { providers, venues }: Standing,
  { scope, scopeId }: Pick<Halt, 'scope' | 'scopeId'>,
): Promise<boolean> {
  if (scope === 'platform') return scopeId === 'platform';
  if (scope === 'venue') return venues.includes(scopeId);
  if (scope === 'provider') return providers.some(({ providerId }) => providerId === scopeId);
  if (scope === 'community') return (await communities.exists({ communityId: scopeId })) !== null;
  return true; // the actor's own
}
