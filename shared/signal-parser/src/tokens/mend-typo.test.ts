import { expect, test } from 'vitest';
import { mendTypo } from './mend-typo.ts';

test.each([
  ['entyr', 'entry'],
  ['enry', null],
  ['entrry', 'entry'],
  ['taget', 'target'],
  ['taregt', 'target'],
  ['tarbets', 'targets'],
  ['stoplos', 'stoploss'],
  ['leverege', 'leverage'],
  ['beverage', null],
  ['average', null],
  ['sentry', null],
  ['market', null],
  ['', null],
])('%s is %s', (word, label) => expect(mendTypo(word)).toBe(label));
