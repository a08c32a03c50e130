import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, sumDecimals } from '../decimal.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { defaultProfile, type ProviderProfile } from '../signals/provider-profile.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder, makeTakeProfit } from '../testing/make-signal.ts';
import { entryLevels } from './entry-levels.ts';
import { targetLevels } from './target-levels.ts';

type Asked = { order: Partial<SignalOrder>; market?: string; percentMeaning?: ProviderProfile['percentMeaning'] };

function levels({ order, market = '100', percentMeaning = null }: Asked) {
  const shared = {
    order: makeSignalOrder({ legs: [makeLeg('limit', ['100'])], ...order }),
    settings: makeCopierSettings(),
    instrument: makeInstrument(),
    levelFactor: decimal('1'),
  };
  const quote = makeQuote(market);
  const entries = entryLevels({ ...shared, quote });
  return targetLevels({ ...shared, profile: { ...defaultProfile, percentMeaning }, entries, quote });
}

const shown = (asked: Asked) => levels(asked).targets.map(({ price, share }) => `${price.toString()} ${share.round(4).toString()}`);
const priced = (...targets: readonly [price: string, share?: string][]) =>
  targets.map(([price, share]) => makeTakeProfit(price, { share: share ?? null }));
const open = (share: string | null = null) => makeTakeProfit(null, { open: true, share });
const percent = (value: string) => makeTakeProfit(null, { percent: value });

test.each<[story: string, asked: Asked, targets: readonly string[]]>([
  ['equal shares', { order: { takeProfits: priced(['110'], ['120']) } }, ['110 0.5', '120 0.5']],
  ['stated shares', { order: { takeProfits: priced(['110', '70'], ['120', '30']) } }, ['110 0.7', '120 0.3']],
  ['shares that leave a rest leave it', { order: { takeProfits: priced(['110', '50'], ['120', '20']) } }, ['110 0.5', '120 0.2']],
  ['shares above 100 are scaled', { order: { takeProfits: priced(['110', '100'], ['120', '100']) } }, ['110 0.5', '120 0.5']],
  [
    'those without one split the rest',
    { order: { takeProfits: priced(['110', '50'], ['120'], ['130']) } },
    ['110 0.5', '120 0.25', '130 0.25'],
  ],
  ['nothing left to split: all equal', { order: { takeProfits: priced(['110', '100'], ['120']) } }, ['110 0.5', '120 0.5']],
  ['nearest first, whatever the text', { order: { takeProfits: priced(['120', '30'], ['110', '70']) } }, ['110 0.7', '120 0.3']],
  ['an open one leaves its share', { order: { takeProfits: [...priced(['110'], ['120']), open()] } }, ['110 0.3333', '120 0.3333']],
  ['a stated open share', { order: { takeProfits: [...priced(['110', '80']), open('20')] } }, ['110 0.8']],
  ['none', { order: { takeProfits: [] } }, []],
  ['rounded so that it is not harder to reach', { order: { takeProfits: priced(['110.19']) } }, ['110.1 1']],
  ['and for a short', { order: { side: 'short', takeProfits: priced(['90.11']) } }, ['90.2 1']],
  [
    'passed: its share goes to the others',
    { order: { takeProfits: priced(['110', '50'], ['120', '30'], ['130', '20']) }, market: '110' },
    ['120 0.6', '130 0.4'],
  ],
  ['passed: an open one gets its part too', { order: { takeProfits: [...priced(['110'], ['120']), open()] }, market: '111' }, ['120 0.5']],
  ['the wrong side', { order: { takeProfits: priced(['95'], ['110']) } }, ['110 1']],
  [
    'inside the zone is kept',
    { order: { legs: [makeLeg('zone', ['100', '104'])], takeProfits: priced(['103'], ['110']) }, market: '102' },
    ['103 0.5', '110 0.5'],
  ],
  [
    'behind a breakout',
    { order: { legs: [makeLeg('limit', ['98']), makeLeg('breakout', ['105'])], takeProfits: priced(['103'], ['110']) } },
    ['110 1'],
  ],
  ['percent of nobody knows what', { order: { takeProfits: [percent('5'), ...priced(['110'])] } }, ['110 1']],
  ['percent of price: 100 * 1.05', { order: { takeProfits: [percent('5')] }, percentMeaning: 'of_price' }, ['105 1']],
  [
    'percent of margin at 10x: 100 * 1.05',
    { order: { takeProfits: [percent('50')], leverage: '10' }, percentMeaning: 'of_margin' },
    ['105 1'],
  ],
  ['percent, short: 100 * 0.95', { order: { side: 'short', takeProfits: [percent('5')] }, percentMeaning: 'of_price' }, ['95 1']],
])('%s', (_, asked, targets) => {
  expect(shown(asked)).toEqual(targets);
});

test('what was left out is counted by reason', () => {
  const takeProfits = [...priced(['95'], ['101'], ['110']), percent('5'), open()];
  expect(levels({ order: { takeProfits }, market: '102' })).toMatchObject({ given: 5, wrongSide: 1, passed: 1, ambiguous: 1, open: 1 });
});

test('property: shares never add up to more than the whole, and lose nothing to targets left out', () => {
  const share = fc.option(fc.integer({ min: 0, max: 120 }).map(String));
  const target = fc.record({ price: fc.integer({ min: 50, max: 200 }).map(String), share });
  fc.assert(
    fc.property(fc.array(target, { minLength: 1, maxLength: 30 }), fc.integer({ min: 96, max: 130 }), (targets, market) => {
      const takeProfits = targets.map((one) => makeTakeProfit(one.price, { share: one.share }));
      const kept = levels({ order: { takeProfits }, market: String(market) }).targets;
      const sum = sumDecimals(kept.map((one) => one.share));
      expect(sum.lte('1.000000000000001')).toBe(true);
      const everyShareIsSilent = targets.every((one) => one.share === null);
      if (everyShareIsSilent && kept.length > 0) expect(sum.gt('0.999999999')).toBe(true);
    }),
  );
});
