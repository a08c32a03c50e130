import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { PositionSide, SignalLeg } from '../signals/outcome.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder } from '../testing/make-signal.ts';
import { averageEntry, entryLevels } from './entry-levels.ts';

const quote = makeQuote('100', { bid: decimal('99.9'), ask: decimal('100.1') });

function entries(side: PositionSide, legs: readonly SignalLeg[], factor = '1') {
  return entryLevels({
    order: makeSignalOrder({ side, legs }),
    settings: makeCopierSettings(),
    instrument: makeInstrument(),
    levelFactor: decimal(factor),
    quote,
  });
}

const shown = (side: PositionSide, legs: readonly SignalLeg[], factor?: string) =>
  entries(side, legs, factor).map(({ type, price, weight }) => `${type} ${price.toString()} w${weight.toString()}`);

test.each<[story: string, side: PositionSide, legs: readonly SignalLeg[], levels: readonly string[]]>([
  ['now: a long pays the ask', 'long', [makeLeg('market')], ['market 100.1 w1']],
  ['now: a short gets the bid', 'short', [makeLeg('market', ['95'])], ['market 99.9 w1']],
  ['a buy limit is never above what was asked', 'long', [makeLeg('limit', ['98.77'])], ['limit 98.7 w1']],
  ['a sell limit is never below', 'short', [makeLeg('limit', ['98.71'])], ['limit 98.8 w1']],
  ['a limit the market has passed stays a limit', 'long', [makeLeg('limit', ['103'])], ['limit 103 w1']],
  ['a ladder without shares', 'long', [makeLeg('limit', ['99', '98', '97'])], ['limit 99 w1', 'limit 98 w1', 'limit 97 w1']],
  ['a ladder with shares', 'long', [makeLeg('limit', ['99', '98'], ['30', '70'])], ['limit 99 w30', 'limit 98 w70']],
  ['a rung with no share', 'long', [makeLeg('limit', ['99', '98'], ['100', '0'])], ['limit 99 w100']],
  ['shares that do not fit the prices', 'long', [makeLeg('limit', ['99', '98'], ['100'])], ['limit 99 w1', 'limit 98 w1']],
  ['a zone is its bounds, the nearer first', 'long', [makeLeg('zone', ['97', '99'])], ['limit 99 w1', 'limit 97 w1']],
  ['for a short the lower is the nearer', 'short', [makeLeg('zone', ['103', '101'])], ['limit 101 w1', 'limit 103 w1']],
  ['also with the market inside', 'long', [makeLeg('zone', ['98', '102'])], ['limit 102 w1', 'limit 98 w1']],
  ['a zone keeps the share with its bound', 'long', [makeLeg('zone', ['97', '99'], ['80', '20'])], ['limit 99 w20', 'limit 97 w80']],
  ['a breakout waits, never triggered early', 'long', [makeLeg('breakout', ['104.01'])], ['stop 104.1 w1']],
  ['a breakdown', 'short', [makeLeg('breakout', ['96.09'])], ['stop 96 w1']],
  ['a breakout that has happened', 'long', [makeLeg('breakout', ['99'])], ['market 100.1 w1']],
  ['market or limit: both', 'long', [makeLeg('market'), makeLeg('limit', ['98'])], ['market 100.1 w1', 'limit 98 w1']],
  ['with shares', 'long', [makeLeg('market', [], ['25']), makeLeg('limit', ['98'], ['75'])], ['market 100.1 w25', 'limit 98 w75']],
  ['shares for one leg only', 'long', [makeLeg('market', [], ['25']), makeLeg('limit', ['98'])], ['market 100.1 w1', 'limit 98 w1']],
  ['under a tick', 'long', [makeLeg('limit', ['0.04'])], []],
  ['no price', 'long', [makeLeg('zone'), makeLeg('limit'), makeLeg('breakout')], []],
])('%s', (_, side, legs, levels) => {
  expect(shown(side, legs)).toEqual(levels);
});

test('levels of one coin become levels of a thousand', () => {
  expect(shown('long', [makeLeg('limit', ['0.0987'])], '1000')).toEqual(['limit 98.7 w1']);
});

test('what was asked is kept beside what is done', () => {
  const [now, breakout] = entries('long', [makeLeg('market'), makeLeg('breakout', ['99'])]);
  expect(now?.asked).toBeNull();
  expect(breakout?.asked?.toString()).toBe('99');
});

test('the average weighs: (30 * 99 + 70 * 98) / 100 = 98.3', () => {
  expect(averageEntry(entries('long', [makeLeg('limit', ['99', '98'], ['30', '70'])])).toString()).toBe('98.3');
});
