import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { completeProfile, type ProviderProfile } from '../signals/provider-profile.ts';
import { unknownFacts } from '../instruments/instrument.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder, makeStop } from '../testing/make-signal.ts';
import { entryLevels } from './entry-levels.ts';
import { stopLevel } from './stop-level.ts';

function stopOf(order: Partial<SignalOrder>, profile: Partial<ProviderProfile> = {}, levelFactor = '1'): string {
  const shared = {
    order: makeSignalOrder(order),
    settings: makeCopierSettings(),
    facts: unknownFacts,
    instrument: makeInstrument(),
    levelFactor: decimal(levelFactor),
  };
  const entries = entryLevels({ ...shared, quote: makeQuote('40100') });
  const stop = stopLevel({ ...shared, profile: completeProfile(profile), entries });
  return stop.ok ? `${stop.value.price.toString()} ${stop.value.candle ?? stop.value.source}` : stop.error.code;
}

test.each<[story: string, order: Partial<SignalOrder>, stop: string]>([
  ['a price', { stop: makeStop({ price: '39000' }) }, '39000 provider'],
  ['rounded toward the entry of a long', { stop: makeStop({ price: '39000.01' }) }, '39000.1 provider'],
  ['and of a short', { side: 'short', stop: makeStop({ price: '41000.19' }) }, '41000.1 provider'],
  ['a candle rule is held at once', { stop: makeStop({ price: '39000', candle: '4h' }) }, '39000 4h'],
  ['a price wins over a percentage', { stop: makeStop({ price: '39000', percent: '9' }) }, '39000 provider'],
  ['nothing', { stop: null }, 'STOP_MISSING'],
  ['zero', { stop: makeStop({ price: '0' }) }, 'STOP_MISSING'],
  ['points', { stop: makeStop({ points: '300' }) }, 'PERCENT_AMBIGUOUS'],
])('%s', (_, order, stop) => {
  expect(stopOf(order)).toBe(stop);
});

const percent = (value: string) => ({ stop: makeStop({ percent: value }) });

test.each<[story: string, order: Partial<SignalOrder>, meaning: ProviderProfile['percentMeaning'], stop: string]>([
  ['of nobody knows what', percent('2'), null, 'PERCENT_AMBIGUOUS'],
  ['of the price: 40000 * 0.98', percent('2'), 'of_price', '39200 provider'],
  ['of the price, short: 40000 * 1.02', { ...percent('2'), side: 'short' }, 'of_price', '40800 provider'],
  [
    'from the average of a ladder: 39500 * 0.98',
    { ...percent('2'), legs: [makeLeg('limit', ['40000', '39000'])] },
    'of_price',
    '38710 provider',
  ],
  ['of margin at 10x: 40000 * 0.98', { ...percent('20'), leverage: '10' }, 'of_margin', '39200 provider'],
  ['of margin at 5 to 10x: 40000 * 0.96', { ...percent('20'), leverageRange: ['5', '10'] }, 'of_margin', '38400 provider'],
  ['of margin at no leverage', percent('20'), 'of_margin', 'PERCENT_AMBIGUOUS'],
  ['all of the price', percent('100'), 'of_price', 'STOP_MISSING'],
])('percent %s', (_, order, percentMeaning, stop) => {
  expect(stopOf(order, { percentMeaning })).toBe(stop);
});

const points = (value: string) => ({ stop: makeStop({ points: value }) });

// makeInstrument: a tick is 0.1, the entry 40000.
test.each<[story: string, order: Partial<SignalOrder>, meaning: ProviderProfile['pointsMeaning'], stop: string]>([
  ['of nobody knows what', points('300'), null, 'PERCENT_AMBIGUOUS'],
  ['of the quote: 40000 - 300', points('300'), 'quote', '39700 provider'],
  ['of the quote, short: 40000 + 300', { ...points('300'), side: 'short' }, 'quote', '40300 provider'],
  ['ticks: 40000 - 300 * 0.1', points('300'), 'tick', '39970 provider'],
  [
    'from the average of a ladder: 39500 - 300',
    { ...points('300'), legs: [makeLeg('limit', ['40000', '39000'])] },
    'quote',
    '39200 provider',
  ],
  ['on the grid, toward the entry: 40000 - 0.55', points('0.55'), 'quote', '39999.5 provider'],
  ['more than the price', points('40000'), 'quote', 'STOP_MISSING'],
  ['a price wins over them', { stop: makeStop({ price: '39000', points: '300' }) }, 'quote', '39000 provider'],
])('points %s', (_, order, pointsMeaning, stop) => {
  expect(stopOf(order, { pointsMeaning })).toBe(stop);
});

test('a point of the quote is one of the price as written, also where the instrument counts by the thousand', () => {
  const order = { legs: [makeLeg('limit', ['40'])], ...points('2') };
  expect(stopOf(order, { pointsMeaning: 'quote' }, '1000')).toBe('38000 provider');
});

test.each<[story: string, stop: ReturnType<typeof makeStop>, seen: string]>([
  ['a stop that says nothing of candles counts at the close of his', makeStop({ price: '39000' }), '39000 4h'],
  ['one that names its candle keeps it', makeStop({ price: '39000', candle: '1d' }), '39000 1d'],
  ['a percentage too: 40000 * 0.98', makeStop({ percent: '2' }), '39200 4h'],
])('soft stops of a provider: %s', (_, stop, seen) => {
  expect(stopOf({ stop }, { softStopCandle: '4h', percentMeaning: 'of_price' })).toBe(seen);
});
