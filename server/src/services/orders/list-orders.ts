import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listOrdersEndpoint, type OrderRow } from '@trade-executor/contracts/api/orders';
import { isReducing, isTerminal } from '@trade-executor/domain/order';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { tradeViews } from '../page-views/trade-views.ts';
import { readTrades } from '../trades/list-trades.ts';

type ListOrdersInput = { readonly actor: Actor; readonly query: QueryOf<typeof listOrdersEndpoint> };

/** Orders of the actor's trades, newest trade first: the working ones, or all. A page holds those of `limit` trades. */
export async function listOrders(deps: ApiDeps, { actor, query }: ListOrdersInput): Promise<ReplyOf<typeof listOrdersEndpoint>> {
  requireEndpointRole(actor, listOrdersEndpoint);
  const { state, ...page } = query;
  const trades = await readTrades(deps, actor, { ...page, ...(state === 'working' ? { open: 'yes' } : {}) });
  const views = await tradeViews(deps, trades.items);
  const rows = trades.items.flatMap((trade, place) => {
    const view = views[place];
    return view ? orderRows(trade, view) : [];
  });
  return { items: state === 'working' ? rows.filter(({ ended }) => !ended) : rows, nextCursor: trades.nextCursor };
}

function orderRows({ tradeId, accountId, instrument, openedAt, orders }: Trade, { providerName, orders: views }: TradeView): OrderRow[] {
  return orders.flatMap(({ intent, state }, place) => {
    const view = views[place];
    if (!view) return [];
    const reduceOnly = isReducing(intent);
    return [{ ...view, tradeId, accountId, symbol: instrument.symbol, providerName, reduceOnly, ended: isTerminal(state), openedAt }];
  });
}
