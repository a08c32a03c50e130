import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listSignalsEndpoint } from '@trade-executor/contracts/api/signals';
import type { Actor } from '../../auth/actor.ts';
import type { MessageDocument } from '../../models/message.model.ts';
import { allOf, type Filter } from '../access/any-of.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { between, readPage } from '../page/read-page.ts';
import { signalViews } from './signal-views.ts';
import { visibleChannels } from './visible-channels.ts';

/** What a deleted message was can no longer be seen in it: its signals and receipts say. */
const wasSignal: Filter = { $or: [{ 'outcome.kind': { $in: ['entry', 'instruction', 'refusal'] } }, { deleted: true }] };

type ListSignalsInput = { readonly actor: Actor; readonly query: QueryOf<typeof listSignalsEndpoint> };

/** Messages that are signals, or look like one and were refused, of the channels that the actor may see; newest first. */
export async function listSignals(deps: ApiDeps, { actor, query }: ListSignalsInput): Promise<ReplyOf<typeof listSignalsEndpoint>> {
  requireEndpointRole(actor, listSignalsEndpoint);
  const { providerId, messageId, from, to } = query;
  const channels = await visibleChannels(deps.models, actor, providerId);
  if (channels.filter === null) return { items: [], nextCursor: null };
  const { items, nextCursor } = await readPage<MessageDocument>({
    model: deps.models.messages,
    filter: allOf(channels.filter, wasSignal, messageId === undefined ? undefined : { messageId }, between('postedAt', from, to)),
    time: 'postedAt',
    id: 'messageId',
    page: query,
  });
  const views = await signalViews(deps, actor, items, channels.sources);
  return { items: views.filter(({ deleted, orders, receipts }) => !deleted || orders.length > 0 || receipts.length > 0), nextCursor };
}
