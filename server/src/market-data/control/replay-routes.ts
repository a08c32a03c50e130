import type { UnixMs } from '@trade-executor/domain/time';
import { Router } from 'express';
import { z } from 'zod';
import type { CandleFile } from '../replay/candle-folder.ts';
import { readCandles } from '../replay/read-candles.ts';
import type { LoadError, ReplaySelection } from '../replay/replay-feed.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { ControlError } from './control-error.ts';
import { presentMarket } from './present-market.ts';
import { comeToRest, stepReplay, type ReplayParts } from './step-replay.ts';

const LoadInput = z.strictObject({
  symbol: z.string(),
  file: z.string(),
  /** Opening time in the candle file, ms. */
  fromTimestamp: z.int().min(0),
});
const StepInput = z.strictObject({
  bars: z.int().min(1).max(1_000_000),
  untilEvent: z.boolean().default(false),
  /** Market time that is not passed, ms. */
  until: z.int().min(0).default(Number.MAX_SAFE_INTEGER),
  symbols: z.array(z.string()).nullable().default(null),
});
const SeriesQuery = z.object({ symbol: z.string().optional() });

/**
 * GET /market; GET /replay/series?symbol=; POST /replay/load { symbol, file, fromTimestamp }; POST /replay/step { bars, untilEvent?, until?,
 * symbols? } -> { marketNow, barsLeft, events }; POST /replay/idle; GET /report. Requests that move the market are followed one after another.
 */
export function replayRoutes(parts: ReplayParts): Router {
  const { feed } = parts;
  const moves = createSerialQueue();
  const spans = new Map<string, Promise<Span>>();
  const where = () => ({ marketNow: feed.marketNow(), barsLeft: feed.barsLeft() });
  return Router()
    .get('/market', (_req, res) => void res.json({ ...presentMarket(feed), barsLeft: feed.barsLeft() }))
    .get('/replay/series', async (req, res) => {
      const files = feed.files(SeriesQuery.parse(req.query).symbol);
      res.json({ series: await Promise.all(files.map((file) => presentFile(spans, file))) });
    })
    .post('/replay/load', async (req, res) => {
      const selection = LoadInput.parse(req.body);
      const loaded = await moves.run(async () => {
        await parts.advance(); // what was loaded before has happened up to here
        return feed.load(selection);
      });
      if (!loaded.ok) throw toControlError(selection, loaded.error);
      res.json({ ...where(), ...loaded.value });
    })
    .post('/replay/step', async (req, res) => {
      const wish = StepInput.parse(req.body);
      res.json(await moves.run(async () => ({ events: await stepReplay(parts, wish), ...where() })));
    })
    .post('/replay/idle', async (_req, res) => {
      await comeToRest(parts);
      res.json(where());
    })
    .get('/report', (_req, res) => void res.json(parts.report()));
}

type Span = { readonly firstTimestamp: UnixMs | null; readonly lastTimestamp: UnixMs | null };

async function presentFile(spans: Map<string, Promise<Span>>, { symbol, file, venue, timeframe, path }: CandleFile) {
  const span = spans.get(path) ?? readSpan(path);
  spans.set(path, span);
  return { symbol, file, venue, timeframe, ...(await span) };
}

async function readSpan(path: string): Promise<Span> {
  const candles = await readCandles(path);
  return { firstTimestamp: candles.at(0)?.opensAt ?? null, lastTimestamp: candles.at(-1)?.opensAt ?? null };
}

function toControlError({ symbol, file, fromTimestamp }: ReplaySelection, error: LoadError): ControlError {
  if (error.code === 'INSTRUMENT_NOT_FOUND') {
    return new ControlError(error.code, `${symbol} is not traded here. GET /replay/series lists what is, as "BTC/USDT:USDT".`);
  }
  if (error.code === 'SERIES_NOT_FOUND') {
    const message = `There is no candle file ${file}. GET /replay/series lists what there is, as "binance/BTCUSDT_1h.csv.gz".`;
    return new ControlError(error.code, message);
  }
  const message = `No candle opens at or after ${fromTimestamp}; the last one opens at ${error.lastTimestamp ?? 'no time at all'}.`;
  return new ControlError(error.code, message);
}
