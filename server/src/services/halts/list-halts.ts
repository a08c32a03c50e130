import type { ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listHaltsEndpoint, type SwitchView } from '@trade-executor/contracts/api/halts';
import type { HaltScope } from '@trade-executor/domain/risk/halt';
import type { Actor } from '../../auth/actor.ts';
import { haltedName } from '../../views/halted-name.ts';
import { requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { haltItem, notLifted } from './halt-item.ts';
import { concerns, type Standing } from './may-halt.ts';
import { readStanding } from './read-standing.ts';

/** What is halted now and concerns the actor (everything for admin and support), newest first; and the switches that he may pull. */
export async function listHalts(deps: ApiDeps, { actor }: { readonly actor: Actor }): Promise<ReplyOf<typeof listHaltsEndpoint>> {
  requireEndpointRole(actor, listHaltsEndpoint);
  const { store, clock } = deps;
  const [standing, live] = await Promise.all([readStanding(deps, actor), store.liveHalts(clock.now())]);
  const mine = live.filter((halt) => seesAll(actor) || concerns(actor, standing, halt)).toReversed();
  return {
    items: await Promise.all(mine.map((halt) => haltItem(deps, actor, standing, notLifted(halt)))),
    switches: await switchesOf(deps, actor, standing),
  };
}

async function switchesOf({ models, store }: ApiDeps, actor: Actor, standing: Standing): Promise<SwitchView[]> {
  const { traderId, communityIds, providerIds, roles } = actor;
  const isAdmin = roles.includes('admin');
  const all = isAdmin ? await models.communities.find({}, { _id: 0, communityId: 1 }).lean() : [];
  const own = standing.providers.filter(
    ({ providerId, communityId }) => isAdmin || providerIds.includes(providerId) || communityIds.includes(communityId),
  );
  const named = (scope: HaltScope, ids: readonly string[]) => ids.map((scopeId) => ({ scope, scopeId }));
  const switches = [
    ...named('platform', isAdmin ? ['platform'] : []),
    ...named('venue', isAdmin ? standing.venues : []),
    ...named('community', isAdmin ? all.map(({ communityId }) => communityId) : communityIds),
    ...named(
      'provider',
      own.map(({ providerId }) => providerId),
    ),
    ...named('trader', traderId === null ? [] : [traderId]),
    ...named('copier', standing.copierIds),
  ];
  return Promise.all(switches.map(async (one) => ({ ...one, name: await haltedName(store, one) })));
}
