import type { TradeFilter } from '@trade-executor/contracts/api/trades';
import { z } from 'zod';
import { Day, dayRange } from '../../lib/days.ts';

/** The history's filters as they stand in the address; what is not valid there is left out. Days are UTC, both included. */
export const HistoryFilter = z.object({
  open: z.enum(['yes', 'no']).optional().catch(undefined),
  side: z.enum(['long', 'short']).optional().catch(undefined),
  symbol: z.string().min(1).max(60).optional().catch(undefined),
  providerId: z.string().min(1).max(200).optional().catch(undefined),
  from: Day.optional().catch(undefined),
  to: Day.optional().catch(undefined),
});
export type HistoryFilter = z.infer<typeof HistoryFilter>;

/** What the API is asked for. */
export function toTradeQuery({ from, to, ...same }: HistoryFilter): Partial<TradeFilter> {
  return { ...same, ...dayRange({ from, to }) };
}
