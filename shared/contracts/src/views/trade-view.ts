import { orderSides } from '@trade-executor/domain/order';
import { marginModes, positionSides } from '@trade-executor/domain/signals/outcome';
import { closeReasons, tradeStages } from '@trade-executor/domain/trade/trade';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';

/** One order of a trade as shown. */
export const OrderView = z.object({
  clientOrderId: z.string(),
  leg: z.string(),
  side: z.enum(orderSides),
  type: z.enum(['market', 'limit', 'stop']),
  status: z.string(),
  quantity: DecimalText,
  filledQuantity: DecimalText,
  price: DecimalText.nullable(),
  averageFillPrice: DecimalText.nullable(),
});

export type OrderView = z.infer<typeof OrderView>;

/** What one leg of a trade did, all its orders together; a leg that filled nothing has none. Money is quote asset, before fees unless net. */
export const LegView = z.object({
  leg: z.string(),
  quantity: DecimalText,
  averagePrice: DecimalText,
  fees: DecimalText,
  /** Of targets, stop and exit: the difference to the average of all entries. */
  realizedPnl: DecimalText,
  /** Of entries: what is open of them, at the market. */
  unrealizedPnl: DecimalText.nullable(),
  netPnl: DecimalText,
  rMultiple: DecimalText.nullable(),
});
export type LegView = z.infer<typeof LegView>;

/** A trade as shown to its trader: everything a card, a list or a page needs. Money is quote asset. */
export const TradeView = z.object({
  tradeId: z.string(),
  signalId: z.string(),
  providerName: z.string(),
  paper: z.boolean(),
  symbol: z.string(),
  base: z.string(),
  quote: z.string(),
  side: z.enum(positionSides),
  stage: z.enum(tradeStages),
  closeReason: z.enum(closeReasons).nullable(),
  /** The trader changed the position by hand: the provider's word no longer reaches the trade. */
  adopted: z.boolean(),
  /** Null on spot. */
  leverage: DecimalText.nullable(),
  /** Null on spot. */
  marginMode: z.enum(marginModes).nullable(),
  quantity: DecimalText,
  /** Held on spot, and too little to be sold. */
  dust: DecimalText,
  averageEntryPrice: DecimalText.nullable(),
  stopLoss: DecimalText,
  stopSource: z.string(),
  /** `waiting`: what is not filled of it may still be. */
  entries: z.array(
    z.object({ type: z.string(), price: DecimalText.nullable(), quantity: DecimalText, filledQuantity: DecimalText, waiting: z.boolean() }),
  ),
  targets: z.array(z.object({ price: DecimalText, sharePercent: DecimalText, hit: z.boolean() })),
  riskAmount: DecimalText,
  marketPrice: DecimalText.nullable(),
  realizedPnl: DecimalText,
  unrealizedPnl: DecimalText.nullable(),
  fees: DecimalText,
  /** Received, less what was paid. */
  funding: DecimalText,
  /** Realised and open, less fees, with funding. */
  netPnl: DecimalText,
  /** Net profit in multiples of `riskAmount`, the risk at entry as planned; null where nothing was risked. */
  rMultiple: DecimalText.nullable(),
  /** Their money and `funding` add up to the trade's to the last digit. */
  legs: z.array(LegView),
  orders: z.array(OrderView),
  /** What happened, oldest first, in sentences. */
  timeline: z.array(z.object({ at: UnixMsNumber, text: z.string() })),
  openedAt: UnixMsNumber,
  closedAt: UnixMsNumber.nullable(),
});
export type TradeView = z.infer<typeof TradeView>;
