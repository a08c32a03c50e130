import { positionSides } from '@trade-executor/domain/signals/outcome';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { OrderView } from '../views/trade-view.ts';
import { defineEndpoint } from './endpoint.ts';
import { SymbolQuery } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';

/** An order with the trade that it serves. */
export const OrderRow = OrderView.extend({
  tradeId: z.string(),
  accountId: z.string(),
  symbol: z.string(),
  providerName: z.string(),
  reduceOnly: z.boolean(),
  /** Nothing more can happen to it. */
  ended: z.boolean(),
  /** When its trade was opened. Market time. */
  openedAt: UnixMsNumber,
});
export type OrderRow = z.infer<typeof OrderRow>;

/** An open position of one trade. Money is quote asset. */
export const PositionView = z.object({
  tradeId: z.string(),
  accountId: z.string(),
  symbol: z.string(),
  base: z.string(),
  quote: z.string(),
  providerName: z.string(),
  side: z.enum(positionSides),
  quantity: DecimalText,
  averageEntryPrice: DecimalText,
  marketPrice: DecimalText.nullable(),
  /** At the market price, at the entry price while there is none. */
  notional: DecimalText,
  unrealizedPnl: DecimalText.nullable(),
  realizedPnl: DecimalText,
  /** Null on spot. */
  leverage: DecimalText.nullable(),
  stopLoss: DecimalText,
  riskAmount: DecimalText,
  openedAt: UnixMsNumber,
});
export type PositionView = z.infer<typeof PositionView>;

export const listOrdersEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/orders',
  summary: 'Orders by trade, newest trade first; a page holds the orders of `limit` trades',
  roles: ['trader', 'admin', 'support'],
  query: PageQuery.extend({ state: z.enum(['working', 'all']).default('working'), symbol: SymbolQuery.optional() }),
  reply: pageOf(OrderRow),
});

export const listPositionsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/positions',
  summary: 'Open positions, newest first',
  roles: ['trader', 'admin', 'support'],
  query: PageQuery,
  reply: pageOf(PositionView),
});
