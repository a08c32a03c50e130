import { decimal, minDecimal, ONE, type Decimal } from '@trade-executor/domain/decimal';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import { maintenanceTiers } from '@trade-executor/domain/instruments/maintenance-tiers';
import type { CandleFile } from './candle-folder.ts';
import { readFirstCandles } from './read-candles.ts';

const MIN_NOTIONAL = decimal('5');
const MAX_LEVERAGE = decimal('75');
const MAINTENANCE = maintenanceTiers(MAX_LEVERAGE);

/**
 * Returns a linear perpetual for each symbol that has candles. The tick is the finest step in which the prices of its files are written; one
 * quantity step is worth about ten to a hundred of the quote asset, at most one whole unit.
 */
export function replayInstruments(files: readonly CandleFile[]): readonly Instrument[] {
  const bySymbol = Map.groupBy(files, ({ symbol }) => symbol);
  return [...bySymbol.values()].flatMap((ofSymbol) => {
    const [file] = ofSymbol;
    const candles = ofSymbol.flatMap(({ path }) => readFirstCandles(path));
    const [candle] = candles;
    return file === undefined || candle === undefined ? [] : [toInstrument(file, candle.close, Math.max(...candles.map(decimalsOf)))];
  });
}

function toInstrument({ symbol, base, quote }: CandleFile, price: string, decimals: number): Instrument {
  const stepSize = minDecimal(ONE, tenTo(1 - decimal(price).e));
  return {
    symbol,
    base,
    quote,
    kind: 'perpetual',
    status: 'trading',
    tickSize: tenTo(-decimals),
    stepSize,
    minQuantity: stepSize,
    minNotional: MIN_NOTIONAL,
    maxLeverage: MAX_LEVERAGE,
    maintenance: MAINTENANCE,
  };
}

function decimalsOf({
  open,
  high,
  low,
  close,
}: {
  readonly open: string;
  readonly high: string;
  readonly low: string;
  readonly close: string;
}): number {
  return Math.max(...[open, high, low, close].map((price) => price.split('.')[1]?.length ?? 0));
}

function tenTo(exponent: number): Decimal {
  return decimal(`1e${exponent}`);
}
