import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { defaultProfile, type ProviderProfile } from '../signals/provider-profile.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder, makeStop } from '../testing/make-signal.ts';
import type { Instrument } from './instrument.ts';
import { resolveInstrument } from './resolve-instrument.ts';

const perpetual = (base: string, quote = 'USDT', changes: Partial<Instrument> = {}): Instrument =>
  makeInstrument({ symbol: `${base}/${quote}:${quote}`, base, quote, ...changes });
const spot = (base: string, quote = 'USDT'): Instrument => makeInstrument({ symbol: `${base}/${quote}`, base, quote, kind: 'spot' });

const venue = [
  perpetual('BTC'),
  spot('BTC'),
  perpetual('ETH'),
  perpetual('ETH', 'USDC'),
  perpetual('1000PEPE'),
  spot('PEPE'),
  perpetual('POL'),
];
const prices: Readonly<Record<string, string>> = {
  'BTC/USDT:USDT': '40000',
  'BTC/USDT': '40010',
  'ETH/USDT:USDT': '2500',
  'ETH/USDC:USDC': '2500',
  '1000PEPE/USDT:USDT': '0.012',
  'PEPE/USDT': '0.000012',
  'POL/USDT:USDT': '0.4',
};

type Asked = { order: Partial<SignalOrder>; profile?: Partial<ProviderProfile>; instruments?: readonly Instrument[] };

function resolve({ order, profile = {}, instruments = venue }: Asked) {
  const quoteOf = (symbol: string) => (prices[symbol] === undefined ? null : makeQuote(prices[symbol], { symbol }));
  const silent = { legs: [makeLeg('market')], stop: null, takeProfits: [] };
  return resolveInstrument({
    order: makeSignalOrder({ ...silent, ...order }),
    profile: { ...defaultProfile, ...profile },
    instruments,
    quoteOf,
  });
}

function symbolOf(asked: Asked): string {
  const resolved = resolve(asked);
  return resolved.ok ? `${resolved.value.instrument.symbol} x${resolved.value.levelFactor.toString()}` : resolved.error.code;
}

test.each<[story: string, asked: Asked, found: string]>([
  ['the profile says quote and market where the text is silent', { order: { base: 'BTC' } }, 'BTC/USDT:USDT x1'],
  ['the text wins over the profile', { order: { base: 'ETH', quote: 'USDC' } }, 'ETH/USDC:USDC x1'],
  ['spot is spot', { order: { base: 'BTC', market: 'spot' } }, 'BTC/USDT x1'],
  ['the default market may be spot', { order: { base: 'BTC' }, profile: { defaultMarket: 'spot' } }, 'BTC/USDT x1'],
  ['USD may be USDT', { order: { base: 'BTC', quote: 'USD' } }, 'BTC/USDT:USDT x1'],
  ['no other quote is swapped', { order: { base: 'BTC', quote: 'USDC' } }, 'INSTRUMENT_UNKNOWN'],
  ['a market kind is never swapped', { order: { base: 'ETH', market: 'spot' } }, 'INSTRUMENT_UNKNOWN'],
  ['lower case', { order: { base: 'btc', quote: 'usdt' } }, 'BTC/USDT:USDT x1'],
  ['an old spelling', { order: { base: 'XBT' } }, 'BTC/USDT:USDT x1'],
  ['a renamed coin', { order: { base: 'MATIC' } }, 'POL/USDT:USDT x1'],
  ['a coin listed by the thousand', { order: { base: 'PEPE' } }, '1000PEPE/USDT:USDT x1000'],
  ['listed as written', { order: { base: '1000PEPE' } }, '1000PEPE/USDT:USDT x1'],
  ['written by the thousand, listed by the piece', { order: { base: '1000PEPE', market: 'spot' } }, 'PEPE/USDT x0.001'],
  ['an unknown coin', { order: { base: 'NOPE' } }, 'INSTRUMENT_UNKNOWN'],
  ['a halted one', { order: { base: 'X' }, instruments: [perpetual('X', 'USDT', { status: 'halted' })] }, 'INSTRUMENT_NOT_TRADING'],
  ['one without a price', { order: { base: 'X' }, instruments: [perpetual('X')] }, 'PRICE_UNAVAILABLE'],
  [
    'the same coin listed twice',
    { order: { base: 'PEPE' }, instruments: [perpetual('1000PEPE'), perpetual('1MPEPE')] },
    'INSTRUMENT_AMBIGUOUS',
  ],
])('%s', (_, asked, found) => {
  expect(symbolOf(asked)).toBe(found);
});

test.each<[story: string, order: Partial<SignalOrder>, found: string]>([
  // 0.0000118 * 1000 = 0.0118, beside a market at 0.012
  ['prices of one PEPE', { base: 'PEPE', legs: [makeLeg('limit', ['0.0000118'])] }, '1000PEPE/USDT:USDT x1000'],
  // 0.0118 * 1000 = 11.8
  ['prices of a thousand under the name of one', { base: 'PEPE', legs: [makeLeg('limit', ['0.0118'])] }, 'PRICE_SCALE_MISMATCH'],
  ['prices of one under the name of a thousand', { base: '1000PEPE', legs: [makeLeg('limit', ['0.0000118'])] }, 'PRICE_SCALE_MISMATCH'],
  ['exactly three times the market', { base: 'BTC', legs: [makeLeg('limit', ['120000'])] }, 'BTC/USDT:USDT x1'],
  ['a little more', { base: 'BTC', legs: [makeLeg('limit', ['120001'])] }, 'PRICE_SCALE_MISMATCH'],
  ['less than a third', { base: 'BTC', legs: [makeLeg('limit', ['13333'])] }, 'PRICE_SCALE_MISMATCH'],
  ['only a stop to judge by', { base: 'BTC', stop: makeStop({ price: '4000' }) }, 'PRICE_SCALE_MISMATCH'],
])('scale: %s', (_, order, found) => {
  expect(symbolOf({ order })).toBe(found);
});

test('an unknown market names the nearest ones: the same coin first, then what begins alike', () => {
  const resolved = resolve({ order: { base: 'ETH', quote: 'BTC' }, instruments: [perpetual('ETHFI'), ...venue] });
  expect(resolved).toMatchObject({
    error: { evidence: { base: 'ETH', quote: 'BTC', candidates: 'ETH/USDT:USDT, ETH/USDC:USDC, ETHFI/USDT:USDT' } },
  });
});

test('property: levels written for one coin or for a thousand become the same levels', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5_000, max: 30_000 }), (price) => {
      const ofOne = decimal(String(price)).times('0.000000001'); // 0.000005 to 0.00003
      const ofThousand = ofOne.times('1000');
      const scaled = (base: string, level: string, market: 'spot' | 'futures') => {
        const resolved = resolve({ order: { base, market, legs: [makeLeg('limit', [level])] } });
        return resolved.ok ? decimal(level).times(resolved.value.levelFactor).toString() : resolved.error.code;
      };
      expect(scaled('PEPE', ofOne.toString(), 'futures')).toBe(scaled('1000PEPE', ofThousand.toString(), 'futures'));
      expect(scaled('PEPE', ofOne.toString(), 'spot')).toBe(scaled('1000PEPE', ofThousand.toString(), 'spot'));
    }),
  );
});
