import { listCopiersEndpoint } from '@trade-executor/contracts/api/copiers';
import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import type { Actor } from '../../auth/actor.ts';
import type { CopierDocument } from '../../models/copier.model.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readIdPage } from '../page/read-id-page.ts';
import { copierViews } from './copier-views.ts';
import { effectiveCopiers } from './effective-copiers.ts';
import { copierScope } from './find-own-copier.ts';

type ListCopiersInput = { readonly actor: Actor; readonly query: QueryOf<typeof listCopiersEndpoint> };

/** Whom the actor copies and how; admin and support see everybody's. */
export async function listCopiers({ models }: ApiDeps, { actor, query }: ListCopiersInput): Promise<ReplyOf<typeof listCopiersEndpoint>> {
  requireEndpointRole(actor, listCopiersEndpoint);
  const filter = copierScope(actor);
  if (filter === null) return { items: [], nextCursor: null };
  const { items, nextCursor } = await readIdPage<CopierDocument>({ model: models.copiers, filter, id: 'copierId', page: query });
  return { items: await copierViews(models, await effectiveCopiers(models, items)), nextCursor };
}
