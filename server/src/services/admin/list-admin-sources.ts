import { listAdminSourcesEndpoint } from '@trade-executor/contracts/api/admin';
import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { DAY_MS } from '@trade-executor/domain/time';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readSources } from '../providers/list-sources.ts';

type ListAdminSourcesInput = { readonly actor: Actor; readonly query: QueryOf<typeof listAdminSourcesEndpoint> };

/** All mapped channels and how their messages fared in the last day. */
export async function listAdminSources(
  { models, clock }: ApiDeps,
  { actor, query }: ListAdminSourcesInput,
): Promise<ReplyOf<typeof listAdminSourcesEndpoint>> {
  requireEndpointRole(actor, listAdminSourcesEndpoint);
  const { items, nextCursor } = await readSources(models, {}, query);
  const postedAt = { $gte: clock.now() - DAY_MS };
  const counted = await Promise.all(
    items.map(async (source) => {
      const { channelId } = source;
      const [messages, refused] = await Promise.all([
        models.messages.countDocuments({ channelId, postedAt }),
        models.messages.countDocuments({ channelId, postedAt, 'outcome.kind': 'refusal' }),
      ]);
      return { ...source, messages, refused };
    }),
  );
  return { items: counted, nextCursor };
}
