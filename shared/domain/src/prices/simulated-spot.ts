import { ONE, decimal, floorToStep } from '../decimal.ts';
import { readCoinName } from '../instruments/coin-name.ts';
import type { SimulatedMarket } from './simulated-price.ts';

/** Coin, tick, step; the step is the minimum quantity too. */
type Row = readonly [string, string, string];

// Limits in the manner of Binance spot.
const rows: readonly Row[] = [
  ['BTC', '0.01', '0.00001'],
  ['ETH', '0.01', '0.0001'],
  ['SOL', '0.01', '0.001'],
  ['XRP', '0.0001', '0.1'],
  ['DOGE', '0.00001', '1'],
  ['BNB', '0.01', '0.001'],
  ['ADA', '0.0001', '0.1'],
  ['AVAX', '0.001', '0.01'],
  ['LINK', '0.001', '0.01'],
  ['LTC', '0.01', '0.001'],
  ['DOT', '0.001', '0.01'],
  ['UNI', '0.001', '0.01'],
  ['TRX', '0.00001', '0.1'],
  ['NEAR', '0.001', '0.1'],
  ['SUI', '0.0001', '0.1'],
  ['APT', '0.001', '0.01'],
  ['ARB', '0.0001', '0.1'],
  ['OP', '0.0001', '0.1'],
  ['ENA', '0.0001', '0.1'],
  ['PEPE', '0.00000001', '1'],
];

const MIN_NOTIONAL = decimal('5');
/** A perpetual trades this much dearer. */
const BASIS_RATIO = decimal('0.0002');

/** Returns the spot markets of coins that have a perpetual among `perpetuals`; each has the price of that one, less a small basis. */
export function simulatedSpotOf(perpetuals: readonly SimulatedMarket[]): readonly SimulatedMarket[] {
  return rows.flatMap(([coin, tick, step]) => {
    const perpetual = perpetuals.find(({ instrument }) => readCoinName(instrument.base).coin === coin);
    return perpetual === undefined ? [] : [spotOf(perpetual, coin, tick, step)];
  });
}

function spotOf({ instrument, pricedAs, basePrice, ...like }: SimulatedMarket, coin: string, tick: string, step: string): SimulatedMarket {
  const [tickSize, stepSize] = [decimal(tick), decimal(step)];
  const ofOne = basePrice.div(readCoinName(instrument.base).multiplier).times(ONE.minus(BASIS_RATIO));
  return {
    ...like,
    instrument: {
      symbol: `${coin}/${instrument.quote}`,
      base: coin,
      quote: instrument.quote,
      kind: 'spot',
      status: 'trading',
      tickSize,
      stepSize,
      minQuantity: stepSize,
      minNotional: MIN_NOTIONAL,
      maxLeverage: ONE,
      maintenance: [],
    },
    pricedAs,
    basePrice: floorToStep(ofOne, tickSize),
  };
}
