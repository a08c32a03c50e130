import type { Halt } from '@trade-executor/domain/risk/halt';
import type { Store } from '../execution/ports/store.ts';

type Directory = Pick<Store, 'findCommunity' | 'findCopier' | 'sources'>;

/** Returns whose trading a halt stops, for those whom it concerns: "Nora", "all your copying". */
export async function haltedName(store: Directory, { scope, scopeId }: Pick<Halt, 'scope' | 'scopeId'>): Promise<string> {
  switch (scope) {
    case 'platform':
      return 'the whole platform';
    case 'venue':
      return `everything on the venue ${scopeId}`;
    case 'community':
      return (await store.findCommunity(scopeId))?.name ?? 'a community no longer here';
    case 'provider':
      return providerNameOf(store, scopeId);
    case 'trader':
      return 'all your copying';
    case 'copier': {
      const copier = await store.findCopier(scopeId);
      return copier === null ? 'a copier no longer here' : `your copying of ${await providerNameOf(store, copier.providerId)}`;
    }
  }
}

export async function providerNameOf(store: Pick<Store, 'sources'>, providerId: string): Promise<string> {
  const { sources } = await store.sources();
  return sources.find((source) => source.providerId === providerId)?.providerName ?? 'a provider no longer here';
}
