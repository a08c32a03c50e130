import { orderSides } from '@trade-executor/domain/order';
import { positionSides } from '@trade-executor/domain/signals/outcome';
import { tradeStages } from '@trade-executor/domain/trade/trade';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { ReceiptView } from '../views/receipt-view.ts';
import { TradeView } from '../views/trade-view.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id, MomentQuery, SymbolQuery } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';

/** Which trades; `open`: "yes" all that are not closed, "no" the closed ones. `from`, `to`: when they were opened, market time. */
export const TradeFilter = z.object({
  open: z.enum(['yes', 'no']).optional(),
  stage: z.enum(tradeStages).optional(),
  symbol: SymbolQuery.optional(),
  providerId: Id.optional(),
  accountId: Id.optional(),
  copierId: Id.optional(),
  side: z.enum(positionSides).optional(),
  from: MomentQuery.optional(),
  to: MomentQuery.optional(),
});
export type TradeFilter = z.output<typeof TradeFilter>;

/** One execution of a trade. Market time. */
export const TradeFill = z.object({
  at: UnixMsNumber,
  leg: z.string(),
  side: z.enum(orderSides),
  price: DecimalText,
  quantity: DecimalText,
  fee: DecimalText,
  /** The quote asset; of a buy on spot the base asset. */
  feeAsset: z.string(),
});
export type TradeFill = z.infer<typeof TradeFill>;

/** Where the stop stood from `at` on. Market time. */
export const StopLevel = z.object({ at: UnixMsNumber, price: DecimalText, source: z.string() });
export type StopLevel = z.infer<typeof StopLevel>;

/** One trade with its receipts, newest first; the receipts leave the trade out. */
export const TradeDetail = z.object({
  trade: TradeView,
  accountId: z.string(),
  copierId: z.string(),
  providerId: z.string(),
  /** Oldest first. */
  fills: z.array(TradeFill),
  /** Oldest first; the first is the plan's, at `openedAt`. */
  stopLevels: z.array(StopLevel),
  receipts: z.array(ReceiptView),
});
export type TradeDetail = z.infer<typeof TradeDetail>;

const TradeParams = z.object({ tradeId: Id });

export const listTradesEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/trades',
  summary: 'Trades, newest first',
  roles: ['trader', 'admin', 'support'],
  query: PageQuery.extend(TradeFilter.shape),
  reply: pageOf(TradeView),
});

export const getTradeEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/trades/:tradeId',
  summary: 'One trade with its receipts',
  roles: ['trader', 'admin', 'support'],
  params: TradeParams,
  reply: TradeDetail,
});

export const closeTradeEndpoint = defineEndpoint({
  method: 'post',
  path: '/api/trades/:tradeId/close',
  summary: 'Close a trade: entries cancelled, the position left at market',
  roles: ['trader', 'admin'],
  params: TradeParams,
  body: z.strictObject({}),
  reply: z.object({ trade: TradeView }),
  idempotent: true,
});

export const exportTradesEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/trades.csv',
  summary: 'Trades as a table for spreadsheets, newest first',
  roles: ['trader', 'admin', 'support'],
  query: TradeFilter,
  reply: z.string(),
  contentType: 'text/csv',
});
