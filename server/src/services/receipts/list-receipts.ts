import type { ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listReceiptsEndpoint, type ReceiptListQuery } from '@trade-executor/contracts/api/receipts';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Actor } from '../../auth/actor.ts';
import { fromStored } from '../../models/decimal128.ts';
import type { ReceiptDocument } from '../../models/receipt.model.ts';
import { allOf } from '../access/any-of.ts';
import { receiptScope } from '../access/receipt-scope.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { receiptViews } from '../page-views/receipt-views.ts';
import { readPage } from '../page/read-page.ts';
import { receiptCondition } from './receipt-condition.ts';

type ListReceiptsInput = { readonly actor: Actor; readonly query: ReceiptListQuery };

/** Why each signal was followed or not, newest first: a trader's own; for provider and owner what became of a message as a whole. */
export async function listReceipts(
  deps: Pick<ApiDeps, 'models' | 'market'>,
  { actor, query }: ListReceiptsInput,
): Promise<ReplyOf<typeof listReceiptsEndpoint>> {
  requireEndpointRole(actor, listReceiptsEndpoint);
  return readReceipts(deps, actor, query);
}

/** One page of the receipts that the actor may see; none for those who may see none. */
export async function readReceipts(
  deps: Pick<ApiDeps, 'models' | 'market'>,
  actor: Actor,
  query: ReceiptListQuery,
): Promise<ReplyOf<typeof listReceiptsEndpoint>> {
  const scope = receiptScope(actor);
  if (scope === null) return { items: [], nextCursor: null };
  const { items, nextCursor } = await readPage<ReceiptDocument>({
    model: deps.models.receipts,
    filter: allOf(scope, receiptCondition(query)),
    time: 'at',
    id: 'receiptId',
    fields: ['receipt'],
    page: query,
  });
  const found = items.map(({ receipt }) => fromStored<Receipt>(receipt));
  return { items: await receiptViews(deps, found), nextCursor };
}
