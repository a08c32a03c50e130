import { decimal } from '../decimal.ts';
import { maintenanceTiers } from '../instruments/maintenance-tiers.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';

/** BTC/USDT perpetual: tick 0.1, step 0.001, at least 0.001 and 5 USDT, leverage up to 100. */
export function makeInstrument(changes: Partial<Instrument> = {}): Instrument {
  return {
    symbol: 'BTC/USDT:USDT',
    base: 'BTC',
    quote: 'USDT',
    kind: 'perpetual',
    status: 'trading',
    tickSize: decimal('0.1'),
    stepSize: decimal('0.001'),
    minQuantity: decimal('0.001'),
    minNotional: decimal('5'),
    maxLeverage: decimal('100'),
    maintenance: maintenanceTiers(decimal('100')),
    ...changes,
  };
}

/** A quote without spread at `price`, unless bid or ask say otherwise. */
export function makeQuote(price: string, changes: Partial<Quote> = {}): Quote {
  const last = decimal(price);
  return { symbol: 'BTC/USDT:USDT', bid: last, ask: last, last, at: 0, ...changes };
}

/** BTC/USDT spot: tick 0.1, step 0.001, at least 0.001 and 5 USDT. */
export function makeSpotInstrument(changes: Partial<Instrument> = {}): Instrument {
  return makeInstrument({ symbol: 'BTC/USDT', kind: 'spot', maxLeverage: decimal('1'), maintenance: [], ...changes });
}
