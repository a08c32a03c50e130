import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, sumDecimals } from '../decimal.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { defaultProfile, type ProviderProfile } from '../signals/provider-profile.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder, makeTakeProfit } from '../testing/make-signal.ts';
import { entryLevels } from './entry-levels.ts';
import { targetLevels } from './target-levels.ts';

type Asked = {
  order: Partial<SignalOrder>;
  market?: string;
  percentMeaning?: ProviderProfile['percentMeaning'];
  settings?: Partial<CopierSettings>;
};

function levels({ order, market = '100', percentMeaning = null, settings = {} }: Asked) {
  const shared = {
    order: makeSignalOrder({ legs: [makeLeg('limit', ['100'])], ...order }),
    settings: makeCopierSettings(settings),
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

const three = priced(['110'], ['120'], ['130']);
const own = (...weights: readonly string[]) => ({ targetShares: 'custom', customTargetShares: weights.map(decimal) }) as const;

test.each<[story: string, asked: Asked, targets: readonly string[]]>([
  [
    'most at the first: 3 2 1',
    { order: { takeProfits: three }, settings: { targetShares: 'front' } },
    ['110 0.5', '120 0.3333', '130 0.1667'],
  ],
  ['most at the last', { order: { takeProfits: three }, settings: { targetShares: 'back' } }, ['110 0.1667', '120 0.3333', '130 0.5']],
  ['own weights', { order: { takeProfits: three }, settings: own('50', '30', '20') }, ['110 0.5', '120 0.3', '130 0.2']],
  ['own weights, the last one going on', { order: { takeProfits: three }, settings: own('60', '20') }, ['110 0.6', '120 0.2', '130 0.2']],
  ['a weight of 0 closes nothing there', { order: { takeProfits: three }, settings: own('1', '0', '1') }, ['110 0.5', '130 0.5']],
  [
    'more weights than targets',
    { order: { takeProfits: priced(['110'], ['120']) }, settings: own('30', '10', '60') },
    ['110 0.75', '120 0.25'],
  ],
  [
    'weights that are all 0 are all the same',
    { order: { takeProfits: three.slice(0, 2) }, settings: own('0', '0', '9') },
    ['110 0.5', '120 0.5'],
  ],
  [
    'the nearest is the first, whatever the text',
    { order: { takeProfits: priced(['130'], ['110'], ['120']) }, settings: own('50', '30', '20') },
    ['110 0.5', '120 0.3', '130 0.2'],
  ],
  ['short', { order: { side: 'short', takeProfits: priced(['90'], ['80']) }, settings: own('70', '30') }, ['90 0.7', '80 0.3']],
  ['passed: 0.3 / 0.5', { order: { takeProfits: three }, market: '111', settings: own('50', '30', '20') }, ['120 0.6', '130 0.4']],
  ['all of it at one that has passed', { order: { takeProfits: three }, market: '111', settings: own('100', '0') }, ['120 0.5', '130 0.5']],
  [
    'what is to stay open has the last weight',
    { order: { takeProfits: [open(), ...priced(['110'])] }, settings: own('80', '20') },
    ['110 0.8'],
  ],
  [
    'the shares of the text win',
    { order: { takeProfits: priced(['110', '20'], ['120', '80']) }, settings: own('50', '30') },
    ['110 0.2', '120 0.8'],
  ],
  [
    'what they leave goes by the weights: 40 * 2/3, 40 * 1/3',
    { order: { takeProfits: priced(['110', '60'], ['120'], ['130']) }, settings: { targetShares: 'front' } },
    ['110 0.6', '120 0.2667', '130 0.1333'],
  ],
  [
    'unless the copier sets them aside',
    { order: { takeProfits: priced(['110', '20'], ['120', '80']) }, settings: { ...own('50', '30'), overrideTargetShares: true } },
    ['110 0.625', '120 0.375'],
  ],
  [
    'but for what is to stay open: 80 * 50/80, 80 * 30/80',
    {
      order: { takeProfits: [...priced(['110', '20'], ['120', '60']), open('20')] },
      settings: { ...own('50', '30'), overrideTargetShares: true },
    },
    ['110 0.5', '120 0.3'],
  ],
])('shares by the copier: %s', (_, asked, targets) => {
  expect(shown(asked)).toEqual(targets);
});

test('what was left out is counted by reason', () => {
  const takeProfits = [...priced(['95'], ['101'], ['110']), percent('5'), open()];
  expect(levels({ order: { takeProfits }, market: '102' })).toMatchObject({ given: 5, wrongSide: 1, passed: 1, ambiguous: 1, open: 1 });
});

test('property: shares never add up to more than the whole, and lose nothing to targets left out', () => {
  const share = fc.option(fc.integer({ min: 0, max: 120 }).map(String));
  const target = fc.record({ price: fc.integer({ min: 50, max: 200 }).map(String), share });
  const settings = fc.record({
    targetShares: fc.constantFrom('even', 'front', 'back', 'custom'),
    customTargetShares: fc.array(fc.integer({ min: 0, max: 100 }).map((weight) => decimal(String(weight)))),
    overrideTargetShares: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(target, { minLength: 1, maxLength: 30 }), fc.integer({ min: 96, max: 130 }), settings, (targets, market, by) => {
      const takeProfits = targets.map((one) => makeTakeProfit(one.price, { share: one.share }));
      const kept = levels({ order: { takeProfits }, market: String(market), settings: by }).targets;
      const sum = sumDecimals(kept.map((one) => one.share));
      expect(sum.lte('1.000000000000001')).toBe(true);
      const everyShareIsSilent = targets.every((one) => one.share === null);
      if (everyShareIsSilent && kept.length > 0) expect(sum.gt('0.999999999')).toBe(true);
    }),
  );
});
