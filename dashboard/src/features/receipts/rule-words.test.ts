import { expect, test } from 'vitest';
import { ruleName, ruleNumbers } from './rule-words.ts';

test('a known rule is asked in words, an unknown one by its name', () => {
  expect(ruleName('fresh')).toBe('Fresh enough');
  expect(ruleName('moon-phase')).toBe('Moon phase');
});

test('numbers come with their units, and percent for ratios', () => {
  const rule = { rule: 'fresh', passed: true, numbers: { ageSeconds: '4', maxSeconds: '300' } };
  expect(ruleNumbers(rule)).toEqual([
    ['age', '4 s'],
    ['max', '5 min'],
  ]);
  expect(ruleNumbers({ rule: 'price-near-market', passed: true, numbers: { distanceRatio: '0.0125' } })).toEqual([['distance', '1.25%']]);
});

test.each([
  ['0', '0 s'],
  ['0.214', '1 s'],
  ['59.1', '1 min'],
  ['90', '1 min 30 s'],
  ['300.004', '5 min 1 s'],
  ['-61.5', '−1 min 2 s'],
])('an age of %s seconds reads %s', (ageSeconds, shown) => {
  expect(ruleNumbers({ rule: 'fresh', passed: true, numbers: { ageSeconds } })).toEqual([['age', shown]]);
});

test('what bounded a size is said in words, unless it was the risk', () => {
  const size = (limitedBy: string) => ruleNumbers({ rule: 'size', passed: true, numbers: { limitedBy } });
  expect(size('risk')).toEqual([]);
  expect(size('newProvider')).toEqual([['limited by', 'the smaller size of a new provider’s first signals']]);
});

test('a level factor is told only when levels are scaled', () => {
  const rule = { rule: 'instrument-tradable', passed: true };
  expect(ruleNumbers({ ...rule, numbers: { levelFactor: '1' } })).toEqual([]);
  expect(ruleNumbers({ ...rule, numbers: { levelFactor: '1000' } })).toEqual([['level factor', '1,000']]);
});

test('what the name of a passed rule says is not repeated; a failed one shows all', () => {
  const numbers = { paused: 'true' };
  expect(ruleNumbers({ rule: 'copier-paused', passed: true, numbers })).toEqual([]);
  expect(ruleNumbers({ rule: 'copier-paused', passed: false, numbers })).toEqual([['paused', 'yes']]);
});
