import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { Receipt } from '@trade-executor/domain/receipt';
import { toTrade } from '../../models/to-trade.ts';
import { toReceiptView } from '../../views/receipt-view.ts';
import type { ApiDeps } from '../api-deps.ts';
import { providerNames } from './provider-names.ts';
import { tradeViews } from './trade-views.ts';

type ViewDeps = Pick<ApiDeps, 'models' | 'market'>;

/** Returns the views of many receipts, in order, without their trades: one query for the names. */
export async function bareReceiptViews({ models }: ViewDeps, receipts: readonly Receipt[]): Promise<ReceiptView[]> {
  const nameOf = await providerNames(
    models,
    receipts.map(({ providerId }) => providerId),
  );
  return receipts.map((receipt) => {
    const { providerId } = receipt;
    return toReceiptView({ receipt, providerName: providerId === null ? null : nameOf(providerId), trade: null });
  });
}

/** The same with their trades: one query more. */
export async function receiptViews(deps: ViewDeps, receipts: readonly Receipt[]): Promise<ReceiptView[]> {
  const bare = await bareReceiptViews(deps, receipts);
  const tradeIds = [...new Set(receipts.flatMap(({ tradeId }) => tradeId ?? []))];
  if (tradeIds.length === 0) return bare;
  const stored = await deps.models.trades.find({ tradeId: { $in: tradeIds } }, { _id: 0, trade: 1 }).lean();
  const views = await tradeViews(
    deps,
    stored.map(({ trade }) => toTrade(trade)),
  );
  const byId = new Map(views.map((view) => [view.tradeId, view]));
  return bare.map((view, place) => ({ ...view, trade: byId.get(receipts[place]?.tradeId ?? '') ?? null }));
}
