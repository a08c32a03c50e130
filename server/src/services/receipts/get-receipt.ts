import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { getReceiptEndpoint } from '@trade-executor/contracts/api/receipts';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Actor } from '../../auth/actor.ts';
import { fromStored } from '../../models/decimal128.ts';
import { allOf } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { receiptScope } from '../access/receipt-scope.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { receiptViews } from '../page-views/receipt-views.ts';

type GetReceiptInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getReceiptEndpoint> };

/** One receipt with its trade. Throws 404 NOT_FOUND for another tenant's. */
export async function getReceipt(deps: ApiDeps, { actor, params: { receiptId } }: GetReceiptInput): Promise<ReceiptView> {
  requireEndpointRole(actor, getReceiptEndpoint);
  const scope = receiptScope(actor);
  const found = scope && (await deps.models.receipts.findOne(allOf({ receiptId }, scope), { _id: 0, receipt: 1 }).lean());
  const [view] = found ? await receiptViews(deps, [fromStored<Receipt>(found.receipt)]) : [];
  if (!view) throw notFound('receipt');
  return view;
}
