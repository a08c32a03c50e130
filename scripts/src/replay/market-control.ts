import type { ReplaySelection } from '@trade-executor/server/market-data/replay/replay-feed';
import { z } from 'zod';
import { askJson } from './ask-json.ts';

const Where = z.object({ marketNow: z.number() });
const Stepped = Where.extend({ events: z.number() });
const Report = z.object({ unprotectedMsMax: z.number() });

const ALL_BARS = 1_000_000;

/** What moves the replayed market of the running server. */
export type MarketControl = {
  load(selection: ReplaySelection): Promise<void>;
  /** Steps bar by bar until something happened to an order, market time is `until`, or the candles of these symbols end. */
  stepUntilEvent(until: number, symbols: readonly string[]): Promise<z.infer<typeof Stepped>>;
  /** Waits until no trade, message or notification is due; returns market time. */
  idle(): Promise<number>;
  report(): Promise<z.infer<typeof Report>>;
};

export function openMarketControl(url: string): MarketControl {
  return {
    async load(selection) {
      await askJson({ url: `${url}/replay/load`, body: selection, reply: Where });
    },
    stepUntilEvent: (until, symbols) =>
      askJson({ url: `${url}/replay/step`, body: { bars: ALL_BARS, untilEvent: true, until, symbols }, reply: Stepped }),
    idle: async () => (await askJson({ url: `${url}/replay/idle`, body: {}, reply: Where })).marketNow,
    report: () => askJson({ url: `${url}/report`, body: null, reply: Report }),
  };
}
