import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { MomentQuery, SymbolQuery } from './fields.ts';

export const InstrumentView = z.object({
  symbol: z.string(),
  base: z.string(),
  quote: z.string(),
  kind: z.enum(['spot', 'perpetual']),
  status: z.enum(['trading', 'halted']),
  tickSize: DecimalText,
  stepSize: DecimalText,
  minQuantity: DecimalText,
  minNotional: DecimalText,
  maxLeverage: DecimalText,
  /** The price now; null: the feed has none. */
  bid: DecimalText.nullable(),
  ask: DecimalText.nullable(),
  last: DecimalText.nullable(),
});
export type InstrumentView = z.infer<typeof InstrumentView>;

export const timeframes = ['1m', '5m', '15m', '1h', '4h', '1d'] as const;
export const Timeframe = z.enum(timeframes);
export type Timeframe = z.infer<typeof Timeframe>;

export const MOST_CANDLES = 1_000;

/** One candle; `at` is when it opens, market time, a multiple of the timeframe. */
export const Candle = z.object({ at: UnixMsNumber, open: DecimalText, high: DecimalText, low: DecimalText, close: DecimalText });
export type Candle = z.infer<typeof Candle>;

export const CandlesReply = z.object({ symbol: z.string(), timeframe: Timeframe, candles: z.array(Candle) });
export type CandlesReply = z.infer<typeof CandlesReply>;

export const listInstrumentsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/instruments',
  summary: 'What can be traded, with prices now',
  roles: 'signed-in',
  reply: z.object({ items: z.array(InstrumentView) }),
});

export const listCandlesEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/candles',
  summary: 'Candles that open in [from, to), oldest first, at most 1,000: the newest of them; by default the last 300',
  roles: 'signed-in',
  query: z.object({ symbol: SymbolQuery, timeframe: Timeframe, from: MomentQuery.optional(), to: MomentQuery.optional() }),
  reply: CandlesReply,
});
