import type { Halt, HaltScope } from '@trade-executor/domain/risk/halt';
import type { Actor } from '../../auth/actor.ts';
import type { KeptHalt, Source } from '../../execution/ports/store.ts';

/** Who belongs where, as far as halts go. */
export type Standing = {
  readonly providers: readonly Pick<Source, 'providerId' | 'communityId'>[];
  /** Of the actor as a trader. */
  readonly copierIds: readonly string[];
  readonly copiedProviderIds: readonly string[];
  /** Where the actor trades; of an admin all of them. */
  readonly venues: readonly string[];
};
type Scoped = Pick<Halt, 'scope' | 'scopeId'>;

/**
 * True for who may pull a switch: platform and venue an admin; a community its owner; a provider himself and his community's owner; admins
 * all of these; a trader his own and his copiers'.
 */
export function mayPull(actor: Actor, { providers, copierIds }: Standing, scope: HaltScope, scopeId: string): boolean {
  const isAdmin = actor.roles.includes('admin');
  switch (scope) {
    case 'platform':
    case 'venue':
      return isAdmin;
    case 'community':
      return isAdmin || actor.communityIds.includes(scopeId);
    case 'provider':
      return isAdmin || actor.providerIds.includes(scopeId) || ownsProvider(actor, providers, scopeId);
    case 'trader':
      return actor.traderId === scopeId;
    case 'copier':
      return copierIds.includes(scopeId);
  }
}

/** True for who may lift a halt: whoever may pull it; but a provider none that the system or somebody else put on him. */
export function mayLift(actor: Actor, standing: Standing, { scope, scopeId, by }: Scoped & Pick<KeptHalt, 'by'>): boolean {
  if (!mayPull(actor, standing, scope, scopeId)) return false;
  return scope !== 'provider' || by === actor.userId || actor.roles.includes('admin') || ownsProvider(actor, standing.providers, scopeId);
}

/** True when a halt stops the actor's trading, or something that he answers for. */
export function concerns(actor: Actor, standing: Standing, { scope, scopeId }: Scoped): boolean {
  const { providers, copierIds, copiedProviderIds, venues } = standing;
  const providerIds = [...actor.providerIds, ...copiedProviderIds];
  switch (scope) {
    case 'platform':
      return true;
    case 'venue':
      return venues.includes(scopeId);
    case 'community': {
      const isIn = providers.some(({ communityId, providerId }) => communityId === scopeId && providerIds.includes(providerId));
      return isIn || actor.communityIds.includes(scopeId);
    }
    case 'provider':
      return providerIds.includes(scopeId) || ownsProvider(actor, providers, scopeId);
    case 'trader':
      return actor.traderId === scopeId;
    case 'copier':
      return copierIds.includes(scopeId);
  }
}

function ownsProvider({ communityIds }: Actor, providers: Standing['providers'], id: string): boolean {
  return providers.some(({ providerId, communityId }) => providerId === id && communityIds.includes(communityId));
}
