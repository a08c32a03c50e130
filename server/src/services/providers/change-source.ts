import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { changeSourceEndpoint, type SourceView } from '@trade-executor/contracts/api/providers';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import { raiseSourcesVersion } from '../../models/raise-sources-version.ts';
import { sourceSettings, type SourceDocument } from '../../models/source.model.ts';
import type { Filter } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole, seesAll } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { readSources } from './list-sources.ts';

type ChangeSourceInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeSourceEndpoint>;
  readonly body: BodyOf<typeof changeSourceEndpoint>;
  readonly call: Call;
};

/**
 * Changes what is read in a mapped channel, and tells the bot; it counts for messages from now on, what was refused before stays refused.
 * Throws 404 NOT_FOUND for a channel of another community.
 */
export async function changeSource(deps: ApiDeps, { actor, params: { sourceId }, body, call }: ChangeSourceInput): Promise<SourceView> {
  requireEndpointRole(actor, changeSourceEndpoint);
  const { models, sourcesChanged } = deps;
  const mine: Filter = { sourceId, ...(seesAll(actor) ? {} : { communityId: { $in: actor.communityIds } }) };
  const found = await models.sources.findOne(mine, { _id: 0 }).lean<SourceDocument>();
  if (!found) throw notFound('source');
  const before = sourceSettings(found);
  const after = {
    allow: { ...before.allow, ...body.allow },
    joinWithinMs: body.joinWithinMs ?? before.joinWithinMs,
    parseReceipts: body.parseReceipts ?? before.parseReceipts,
  };
  if (!isDeepStrictEqual(before, after)) {
    await audited(deps, { actor, call, action: 'source.change', subjectId: sourceId, before, after }, async () => {
      await models.sources.updateOne(mine, { $set: after });
      await raiseSourcesVersion(models);
    });
    await sourcesChanged();
  }
  return sourceView(models, mine);
}

async function sourceView(models: Models, filter: Filter): Promise<SourceView> {
  const { items } = await readSources(models, filter, { limit: 1 });
  const [view] = items;
  if (!view) throw notFound('source');
  return view;
}
