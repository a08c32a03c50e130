import type { Filter } from '../access/any-of.ts';
import type { ApiDeps } from '../api-deps.ts';

/** Hints to the traders of some copiers that their settings in force are others now. */
export async function tellCopiers({ models, copierChanged }: Pick<ApiDeps, 'models' | 'copierChanged'>, filter: Filter): Promise<void> {
  const copiers = await models.copiers.find(filter, { _id: 0, copierId: 1, traderId: 1 }).lean();
  for (const { copierId, traderId } of copiers) copierChanged({ copierId, traderId });
}
