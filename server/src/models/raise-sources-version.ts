import type { Models } from './create-models.ts';

/** Call after each change of sources, or of a provider's name, authors or profile: the bot then fetches them anew. Returns the new version. */
export async function raiseSourcesVersion({ counters }: Pick<Models, 'counters'>): Promise<number> {
  const raised = await counters
    .findOneAndUpdate({ name: 'sources-version' }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' })
    .lean();
  return raised.value;
}
