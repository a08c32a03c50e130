import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { getProviderStatisticsEndpoint, STATISTICS_DAYS, type ProviderStatistics } from '@trade-executor/contracts/api/provider-statistics';
import { isOrderLike, type HeardMessage } from '@trade-executor/domain/signals/drift/heard-message';
import type { Actor } from '../../auth/actor.ts';
import { allOf } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { mayReadTexts, requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import { ownProviderScope } from '../access/visible-providers.ts';
import type { ApiDeps } from '../api-deps.ts';

const DAY_MS = 86_400_000;
/** More than any provider may say in that time. */
const MOST_MESSAGES = 5_000;
const MOST_SHAPES = 8;
const MOST_EXAMPLES = 3;

type GetProviderStatisticsInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getProviderStatisticsEndpoint> };

/** How a provider's messages were understood in the last 30 days. Throws 404 NOT_FOUND for one who is neither the actor nor in his community. */
export async function getProviderStatistics(
  { models, clock }: ApiDeps,
  { actor, params: { providerId } }: GetProviderStatisticsInput,
): Promise<ProviderStatistics> {
  requireEndpointRole(actor, getProviderStatisticsEndpoint);
  const scope = seesAll(actor) ? {} : ownProviderScope(actor);
  if (scope === null || !(await models.providers.exists(allOf(scope, { providerId })))) throw notFound('provider');
  const from = (Math.floor(clock.now() / DAY_MS) - STATISTICS_DAYS + 1) * DAY_MS;
  const newestFirst = await models.heardMessages
    .find({ providerId, at: { $gte: from } }, { _id: 0, providerId: 0 })
    .sort({ at: -1, messageId: -1 })
    .limit(MOST_MESSAGES)
    .lean<HeardMessage[]>();
  return { days: daysOf(newestFirst), shapes: shapesOf(newestFirst), refusals: refusalsOf(newestFirst, mayReadTexts(actor)) };
}

function daysOf(newestFirst: readonly HeardMessage[]): ProviderStatistics['days'] {
  const days = Map.groupBy(newestFirst.toReversed(), ({ at }) => new Date(at).toISOString().slice(0, 10));
  return [...days].map(([day, messages]) => {
    const count = (kind: HeardMessage['kind']): number => messages.filter((message) => message.kind === kind).length;
    const orderLike = messages.filter(isOrderLike).length;
    const entries = count('entry');
    return {
      day,
      entries,
      refusals: count('refusal'),
      missed: count('noise'),
      instructions: count('instruction'),
      understoodPercent: orderLike === 0 ? null : Math.floor((100 * entries) / orderLike),
    };
  });
}

function shapesOf(newestFirst: readonly HeardMessage[]): ProviderStatistics['shapes'] {
  const shapes = Map.groupBy(newestFirst.filter(isOrderLike), ({ shape }) => shape);
  return [...shapes]
    .map(([shape, messages]) => ({
      shape,
      messages: messages.length,
      understood: messages.filter(({ kind }) => kind === 'entry').length,
      lastAt: messages[0]?.at ?? 0,
    }))
    .toSorted((a, b) => b.messages - a.messages || b.lastAt - a.lastAt)
    .slice(0, MOST_SHAPES);
}

function refusalsOf(newestFirst: readonly HeardMessage[], withTexts: boolean): ProviderStatistics['refusals'] {
  const codes = Map.groupBy(newestFirst, ({ refusalCode }) => refusalCode);
  return [...codes]
    .flatMap(([code, messages]) => (code === null ? [] : [{ code, messages: messages.length, examples: examplesOf(messages, withTexts) }]))
    .toSorted((a, b) => b.messages - a.messages);
}

function examplesOf(messages: readonly HeardMessage[], withTexts: boolean): ProviderStatistics['refusals'][number]['examples'] {
  return messages
    .slice(0, MOST_EXAMPLES)
    .map(({ channelId, messageId, at, text }) => ({ channelId, messageId, at, text: withTexts ? text : null }));
}
