import { listTradesEndpoint } from '@trade-executor/contracts/api/trades';
import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Actor } from '../../auth/actor.ts';
import { toTrade } from '../../models/to-trade.ts';
import type { TradeDocument } from '../../models/trade.model.ts';
import { allOf } from '../access/any-of.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import { tradeScope } from '../access/trade-scope.ts';
import type { ApiDeps } from '../api-deps.ts';
import { tradeViews } from '../page-views/trade-views.ts';
import { readPage, type Page } from '../page/read-page.ts';
import { tradeCondition } from './trade-condition.ts';

export type ListTradesQuery = QueryOf<typeof listTradesEndpoint>;
type ListTradesInput = { readonly actor: Actor; readonly query: ListTradesQuery };

/** The actor's trades, newest first; admin and support see everybody's. */
export async function listTrades(
  deps: Pick<ApiDeps, 'models' | 'market'>,
  { actor, query }: ListTradesInput,
): Promise<ReplyOf<typeof listTradesEndpoint>> {
  requireEndpointRole(actor, listTradesEndpoint);
  const { items, nextCursor } = await readTrades(deps, actor, query);
  return { items: await tradeViews(deps, items), nextCursor };
}

/** One page of trades that the actor may see. The caller has checked the role. */
export async function readTrades({ models }: Pick<ApiDeps, 'models'>, actor: Actor, query: ListTradesQuery): Promise<Page<Trade>> {
  const scope = await tradeScope(models, actor);
  if (scope === null) return { items: [], nextCursor: null };
  const { items, nextCursor } = await readPage<TradeDocument>({
    model: models.trades,
    filter: allOf(scope, tradeCondition(query)),
    time: 'openedAt',
    id: 'tradeId',
    fields: ['trade'],
    page: query,
  });
  return { items: items.map(({ trade }) => toTrade(trade)), nextCursor };
}
