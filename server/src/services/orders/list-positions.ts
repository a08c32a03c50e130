import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listPositionsEndpoint, type PositionView } from '@trade-executor/contracts/api/orders';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { ZERO } from '@trade-executor/domain/decimal';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { rememberQuotes, tradeViews } from '../page-views/trade-views.ts';
import { readTrades } from '../trades/list-trades.ts';
import { moneyText } from '../../views/decimal-text.ts';
import { notionalOf } from './notional-of.ts';

type ListPositionsInput = { readonly actor: Actor; readonly query: QueryOf<typeof listPositionsEndpoint> };

/** Open positions of the actor's trades, newest trade first, priced now. */
export async function listPositions(deps: ApiDeps, { actor, query }: ListPositionsInput): Promise<ReplyOf<typeof listPositionsEndpoint>> {
  requireEndpointRole(actor, listPositionsEndpoint);
  const trades = await readTrades(deps, actor, { ...query, open: 'yes' });
  const held = trades.items.filter(({ position }) => position.quantity.gt(ZERO));
  const market = { ...deps.market, quote: rememberQuotes(deps.market) };
  const views = await tradeViews({ models: deps.models, market }, held);
  const items = held.flatMap((trade, place) => {
    const view = views[place];
    return view ? [positionView(trade, view, moneyText(notionalOf(trade, market.quote(trade.instrument.symbol))))] : [];
  });
  return { items, nextCursor: trades.nextCursor };
}

function positionView({ accountId, position }: Trade, view: TradeView, notional: string): PositionView {
  const { tradeId, symbol, base, quote, providerName, side, quantity, marketPrice } = view;
  const { unrealizedPnl, realizedPnl, leverage, stopLoss, riskAmount, openedAt } = view;
  const averageEntryPrice = moneyText(position.averageEntryPrice);
  const what = { tradeId, accountId, symbol, base, quote, providerName, side, quantity, averageEntryPrice, marketPrice, notional };
  return { ...what, unrealizedPnl, realizedPnl, leverage, stopLoss, riskAmount, openedAt };
}
