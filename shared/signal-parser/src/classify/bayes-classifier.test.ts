import { expect, test } from 'vitest';
import { BayesClassifier } from './bayes-classifier.ts';

test('the language’s own arithmetic is left as it is by what natural brings along', () => {
  expect(new BayesClassifier()).toBeDefined();
  expect([-2, 0, 2].map(Math.sign)).toEqual([-1, 0, 1]);
});
