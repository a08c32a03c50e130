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
    ['max', '300 s'],
  ]);
  expect(ruleNumbers({ rule: 'price-near-market', passed: true, numbers: { distanceRatio: '0.0125' } })).toEqual([['distance', '1.25%']]);
});

test('what the name of a passed rule says is not repeated; a failed one shows all', () => {
  const numbers = { paused: 'true' };
  expect(ruleNumbers({ rule: 'copier-paused', passed: true, numbers })).toEqual([]);
  expect(ruleNumbers({ rule: 'copier-paused', passed: false, numbers })).toEqual([['paused', 'yes']]);
});
