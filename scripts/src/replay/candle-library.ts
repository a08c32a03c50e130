import { existsSync, statSync } from 'node:fs';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import { resolveInstrument } from '@trade-executor/domain/instruments/resolve-instrument';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { listCandleFiles, type CandleFile } from '@trade-executor/server/market-data/replay/candle-folder';
import type { ReplaySelection } from '@trade-executor/server/market-data/replay/replay-feed';
import { readCandles } from '@trade-executor/server/market-data/replay/read-candles';
import { replayInstruments } from '@trade-executor/server/market-data/replay/replay-instruments';
import { InputError } from './input-error.ts';
import { entryTest } from './meets-entry.ts';

/** The recorded candles, to look for those on which an entry is replayed. */
export type CandleLibrary = {
  /** The instrument that the order means, where there are candles of it; else null. */
  symbolOf(order: SignalOrder): string | null;
  /** The finest file with a candle that meets the entry, from the first such candle on; null when none does. */
  find(symbol: string, order: SignalOrder): Promise<ReplaySelection | null>;
};

type Columns = { readonly opensAt: Float64Array; readonly open: Float64Array; readonly high: Float64Array; readonly low: Float64Array };

/** @param folder holds `<venue>/<BASE><QUOTE>_<timeframe>.csv.gz` */
export function openCandleLibrary(folder: string): CandleLibrary {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new InputError(`--market: there is no folder ${folder}`);
  const files = listCandleFiles(folder);
  if (files.length === 0) {
    throw new InputError(`--market: there are no candle files in ${folder}; they lie in it as binance/BTCUSDT_1h.csv.gz`);
  }
  const instruments = replayInstruments(files);
  const known = new Map<string, Promise<Columns>>();

  function columnsOf({ path }: CandleFile): Promise<Columns> {
    const columns = known.get(path) ?? readColumns(path);
    known.set(path, columns);
    return columns;
  }

  return {
    symbolOf: (order) => symbolOf(order, instruments),
    async find(symbol, order) {
      const meets = entryTest(order);
      for (const candidate of files.filter((file) => file.symbol === symbol)) {
        const { opensAt, open, high, low } = await columnsOf(candidate);
        const index = opensAt.findIndex((_, at) => meets({ open: open[at] ?? 0, high: high[at] ?? 0, low: low[at] ?? 0 }));
        if (index >= 0) return { symbol, file: candidate.file, fromTimestamp: opensAt[index] ?? 0 };
      }
      return null;
    },
  };
}

/** Without a quote everything is resolved but the scale of the prices, which names the instrument in its denial. */
function symbolOf(order: SignalOrder, instruments: readonly Instrument[]): string | null {
  const resolved = resolveInstrument({ order, profile: defaultProfile, instruments, quoteOf: () => null });
  return resolved.ok ? resolved.value.instrument.symbol : (resolved.error.evidence['symbol'] ?? null);
}

async function readColumns(path: string): Promise<Columns> {
  const candles = await readCandles(path);
  return {
    opensAt: Float64Array.from(candles, ({ opensAt }) => opensAt),
    open: Float64Array.from(candles, ({ open }) => Number(open)),
    high: Float64Array.from(candles, ({ high }) => Number(high)),
    low: Float64Array.from(candles, ({ low }) => Number(low)),
  };
}
