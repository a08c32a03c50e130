import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { getTradeEndpoint, type TradeDetail } from '@trade-executor/contracts/api/trades';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Actor } from '../../auth/actor.ts';
import { fromStored } from '../../models/decimal128.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { bareReceiptViews } from '../page-views/receipt-views.ts';
import { tradeViews } from '../page-views/trade-views.ts';
import { notFound } from '../access/not-found.ts';
import { findOwnTrade } from './find-own-trade.ts';
import { fillsOf, stopLevelsOf } from './trade-facts.ts';

const MOST_RECEIPTS = 50;

type GetTradeInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getTradeEndpoint> };

/** One trade with its receipts. Throws 404 NOT_FOUND for another tenant's. */
export async function getTrade(deps: ApiDeps, { actor, params: { tradeId } }: GetTradeInput): Promise<TradeDetail> {
  requireEndpointRole(actor, getTradeEndpoint);
  const trade = await findOwnTrade(deps, actor, tradeId);
  const receipts = await deps.models.receipts.find({ tradeId }, { _id: 0, receipt: 1 }).sort({ at: -1 }).limit(MOST_RECEIPTS).lean();
  const [view] = await tradeViews(deps, [trade]);
  if (!view) throw notFound('trade');
  const { accountId, copierId, providerId } = trade;
  const told = receipts.map(({ receipt }) => fromStored<Receipt>(receipt));
  const opened = told.find(({ subject, plan }) => subject === 'entry' && plan !== null)?.plan ?? null;
  return {
    trade: view,
    accountId,
    copierId,
    providerId,
    fills: fillsOf(trade),
    stopLevels: stopLevelsOf(trade, opened),
    receipts: await bareReceiptViews(deps, told),
  };
}
