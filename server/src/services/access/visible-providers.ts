import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import { anyOf, type Filter } from './any-of.ts';
import { seesAll } from './require-endpoint-role.ts';

/** The providers whom the actor copies as a trader. */
export async function copiedProviderIds({ copiers }: Pick<Models, 'copiers'>, { traderId }: Actor): Promise<readonly string[]> {
  if (traderId === null) return [];
  const found = await copiers.find({ traderId }, { _id: 0, providerId: 1 }).lean();
  return [...new Set(found.map(({ providerId }) => providerId))];
}

/** Which providers the actor may change: admins all, a provider himself, an owner those of his community; null: none. */
export function ownProviderScope({ roles, providerIds, communityIds }: Actor): Filter | null {
  if (roles.includes('admin')) return {};
  return anyOf([
    ...(providerIds.length === 0 ? [] : [{ providerId: { $in: providerIds } }]),
    ...(communityIds.length === 0 ? [] : [{ communityId: { $in: communityIds } }]),
  ]);
}

/** Which providers (or their sources) the actor may see: those he copies, is, or has in an own community; null: none. */
export async function providerScope(models: Pick<Models, 'copiers'>, actor: Actor): Promise<Filter | null> {
  if (seesAll(actor)) return {};
  const providerIds = [...new Set([...actor.providerIds, ...(await copiedProviderIds(models, actor))])];
  return anyOf([
    ...(providerIds.length === 0 ? [] : [{ providerId: { $in: providerIds } }]),
    ...(actor.communityIds.length === 0 ? [] : [{ communityId: { $in: actor.communityIds } }]),
  ]);
}
