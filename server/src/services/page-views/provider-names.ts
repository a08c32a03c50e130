import type { Models } from '../../models/create-models.ts';

/** Returns the names of many providers with one query; one that is gone has a name all the same. */
export async function providerNames(
  { providers }: Pick<Models, 'providers'>,
  providerIds: readonly (string | null)[],
): Promise<(providerId: string) => string> {
  const wanted = [...new Set(providerIds)].filter((providerId) => providerId !== null);
  const found = wanted.length === 0 ? [] : await providers.find({ providerId: { $in: wanted } }, { _id: 0, providerId: 1, name: 1 }).lean();
  const names = new Map(found.map(({ providerId, name }) => [providerId, name]));
  return (providerId) => names.get(providerId) ?? 'a provider no longer here';
}
