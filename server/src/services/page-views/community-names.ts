import type { Models } from '../../models/create-models.ts';

/** Returns the names of many communities with one query; one that is gone has a name all the same. */
export async function communityNames(
  { communities }: Pick<Models, 'communities'>,
  communityIds: readonly string[],
): Promise<(communityId: string) => string> {
  const wanted = [...new Set(communityIds)];
  const found =
    wanted.length === 0 ? [] : await communities.find({ communityId: { $in: wanted } }, { _id: 0, communityId: 1, name: 1 }).lean();
  const names = new Map(found.map(({ communityId, name }) => [communityId, name]));
  return (communityId) => names.get(communityId) ?? 'a community no longer here';
}
