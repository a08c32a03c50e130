import { z } from 'zod';

/** What a replayed market must know after a restart; the candles are read again from their files. */
export const ReplayMarketState = z.object({
  marketTime: z.number(),
  series: z
    .array(
      z.object({
        symbol: z.string(),
        file: z.string(),
        /** The candles from this opening time on, in the file's own time … */
        fromTimestamp: z.number(),
        /** … the first of which opens at this market time. */
        opensAt: z.number(),
      }),
    )
    .readonly(),
});
export type ReplayMarketState = z.infer<typeof ReplayMarketState>;
