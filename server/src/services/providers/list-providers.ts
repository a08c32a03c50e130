import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listProvidersEndpoint } from '@trade-executor/contracts/api/providers';
import type { Actor } from '../../auth/actor.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import { providerScope } from '../access/visible-providers.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readIdPage } from '../page/read-id-page.ts';
import { providerViews } from './provider-views.ts';

type ListProvidersInput = { readonly actor: Actor; readonly query: QueryOf<typeof listProvidersEndpoint> };

/** Providers whom the actor copies, is, or has in an own community. */
export async function listProviders(
  { models }: ApiDeps,
  { actor, query }: ListProvidersInput,
): Promise<ReplyOf<typeof listProvidersEndpoint>> {
  requireEndpointRole(actor, listProvidersEndpoint);
  const filter = await providerScope(models, actor);
  if (filter === null) return { items: [], nextCursor: null };
  const page = await readIdPage<ProviderDocument>({ model: models.providers, filter, id: 'providerId', page: query });
  return { items: await providerViews(models, actor, page.items), nextCursor: page.nextCursor };
}
