import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { ReceiptView } from '../views/receipt-view.ts';
import { TradeView } from '../views/trade-view.ts';
import { defineEndpoint } from './endpoint.ts';

/** How a trader stands now, over all accounts. Money in `asset`. */
export const Overview = z.object({
  asset: z.string(),
  equity: DecimalText,
  balance: DecimalText,
  availableMargin: DecimalText,
  /** Change of equity since 00:00 UTC of market time; null while nothing is known of that time. */
  dayPnl: DecimalText.nullable(),
  /** The same as a ratio of the equity then. */
  dayPnlRatio: DecimalText.nullable(),
  openPnl: DecimalText,
  /** Sum of the open positions' notional, whatever their side. */
  exposure: DecimalText,
  accountIds: z.array(z.string()),
  /** Not closed, newest first, at most 50. */
  openTrades: z.array(TradeView),
  openTradeCount: z.number().int().nonnegative(),
  /** Newest first, at most 10; their trades are left out. */
  recentReceipts: z.array(ReceiptView),
  marketNow: UnixMsNumber,
});
export type Overview = z.infer<typeof Overview>;

export const getOverviewEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/overview',
  summary: 'Equity, profit of the day, exposure, open trades and the newest receipts',
  roles: ['trader'],
  reply: Overview,
});
