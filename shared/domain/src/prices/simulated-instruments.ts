import { decimal } from '../decimal.ts';
import { maintenanceTiers } from '../instruments/maintenance-tiers.ts';
import type { SimulatedMarket } from './simulated-price.ts';
import { simulatedSpotOf } from './simulated-spot.ts';

/** Base, base price, tick, step, minimum quantity, minimum notional, largest leverage, spread, volatility of a day. */
type Row = readonly [string, string, string, string, string, string, string, string, number];

// Limits in the manner of Binance USDⓈ-M; prices and volatilities are made up, of the right order.
const rows: readonly Row[] = [
  ['BTC', '96000', '0.1', '0.001', '0.001', '50', '125', '0.0001', 0.025],
  ['ETH', '3300', '0.01', '0.001', '0.001', '20', '100', '0.0001', 0.032],
  ['SOL', '190', '0.01', '0.01', '0.01', '5', '75', '0.0002', 0.042],
  ['XRP', '1.15', '0.0001', '0.1', '0.1', '5', '75', '0.0002', 0.045],
  ['DOGE', '0.38', '0.00001', '1', '1', '5', '75', '0.0002', 0.05],
  ['BNB', '640', '0.01', '0.01', '0.01', '5', '75', '0.0002', 0.028],
  ['ADA', '0.82', '0.0001', '1', '1', '5', '75', '0.0003', 0.045],
  ['AVAX', '36', '0.001', '1', '1', '5', '75', '0.0003', 0.045],
  ['LINK', '15.5', '0.001', '0.01', '0.01', '5', '75', '0.0003', 0.042],
  ['LTC', '88', '0.01', '0.001', '0.001', '5', '75', '0.0002', 0.036],
  ['DOT', '6.1', '0.001', '0.1', '0.1', '5', '75', '0.0004', 0.042],
  ['UNI', '9.4', '0.001', '1', '1', '5', '75', '0.0004', 0.05],
  ['TRX', '0.2', '0.00001', '1', '1', '5', '75', '0.0002', 0.024],
  ['NEAR', '5.9', '0.001', '1', '1', '5', '75', '0.0004', 0.05],
  ['SUI', '3.6', '0.0001', '0.1', '0.1', '5', '75', '0.0003', 0.052],
  ['APT', '12.1', '0.001', '0.1', '0.1', '5', '75', '0.0004', 0.048],
  ['ARB', '0.75', '0.0001', '0.1', '0.1', '5', '75', '0.0004', 0.05],
  ['OP', '1.9', '0.0001', '0.1', '0.1', '5', '75', '0.0004', 0.052],
  ['ENA', '0.62', '0.0001', '1', '1', '5', '50', '0.0005', 0.06],
  ['1000PEPE', '0.021', '0.0000001', '1', '1', '5', '75', '0.0004', 0.06],
];

/** The linear perpetuals of the simulated market. */
const simulatedPerpetuals: readonly SimulatedMarket[] = rows.map(
  ([base, basePrice, tickSize, stepSize, minQuantity, minNotional, maxLeverage, spreadRatio, dailyVolatilityRatio]) => ({
    instrument: {
      symbol: `${base}/USDT:USDT`,
      base,
      quote: 'USDT',
      kind: 'perpetual',
      status: 'trading',
      tickSize: decimal(tickSize),
      stepSize: decimal(stepSize),
      minQuantity: decimal(minQuantity),
      minNotional: decimal(minNotional),
      maxLeverage: decimal(maxLeverage),
      maintenance: maintenanceTiers(decimal(maxLeverage)),
    },
    pricedAs: `${base}/USDT:USDT`,
    basePrice: decimal(basePrice),
    spreadRatio: decimal(spreadRatio),
    dailyVolatilityRatio,
  }),
);

/** A linear perpetual and a spot market of each coin. */
export const simulatedMarkets: readonly SimulatedMarket[] = [...simulatedPerpetuals, ...simulatedSpotOf(simulatedPerpetuals)];
