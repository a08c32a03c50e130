import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import type { SourceDocument } from '../../models/source.model.ts';
import { allOf, anyOf, type Filter } from '../access/any-of.ts';
import { seesAll } from '../access/require-endpoint-role.ts';
import { providerScope } from '../access/visible-providers.ts';

export type VisibleChannels = {
  readonly sources: readonly SourceDocument[];
  /** Of messages; null: none. */
  readonly filter: Filter | null;
};

/**
 * The channels whose signals the actor may see. Those who answer for a channel also see what others than its authors posted as signals. Of a
 * message that was deleted while the bot was away nobody knows the author any more.
 */
export async function visibleChannels(models: Models, actor: Actor, providerId: string | undefined): Promise<VisibleChannels> {
  const scope = await providerScope(models, actor);
  if (scope === null) return { sources: [], filter: null };
  const wanted = allOf(scope, providerId === undefined ? undefined : { providerId });
  const sources = await models.sources.find(wanted, { _id: 0 }).lean<SourceDocument[]>();
  const answersFor = ({ communityId }: SourceDocument): boolean => seesAll(actor) || actor.communityIds.includes(communityId);
  const answered = sources.filter(answersFor).map(({ channelId }) => channelId);
  const read = sources.filter((source) => !answersFor(source)).map(({ channelId }) => channelId);
  const filter = anyOf([
    ...(answered.length === 0 ? [] : inOrUnder(answered)),
    ...(read.length === 0 ? [] : inOrUnder(read).map((where) => ({ ...where, $or: [{ authorised: true }, { deleted: true }] }))),
  ]);
  return { sources, filter };
}

/** In the channels themselves, and in their threads. */
function inOrUnder(channelIds: readonly string[]): readonly Filter[] {
  return [{ channelId: { $in: channelIds } }, { parentChannelId: { $in: channelIds } }];
}
