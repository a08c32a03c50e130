import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { sizeByRisk } from './size-by-risk.ts';

const entry = (lossPerUnit: string, weight = '1') => ({ lossPerUnit: decimal(lossPerUnit), weight: decimal(weight) });
const size = (entries: ReturnType<typeof entry>[], riskAmount: string, stepSize = '0.001') => {
  const sized = sizeByRisk({ entries, riskAmount: decimal(riskAmount), stepSize: decimal(stepSize) });
  return sized.ok ? sized.value.map(String) : sized.error.code;
};

test.each([
  // 100 / 1000 = 0.1
  ['a whole number of steps', [entry('1000')], '100', ['0.1']],
  // 100 / 1000.1 = 0.09999, down to the step
  ['down to the step', [entry('1000.1')], '100', ['0.099']],
  // 90 * 1 / (1 * 1000 + 1 * 500) = 0.06 each: 0.06 * 1000 + 0.06 * 500 = 90
  ['two entries alike', [entry('1000'), entry('500')], '90', ['0.06', '0.06']],
  // 100 * w / (30 * 1000 + 70 * 1000): 0.03 and 0.07
  ['by weight', [entry('1000', '30'), entry('1000', '70')], '100', ['0.03', '0.07']],
  // 100 / (3 * 10) = 3.33 each
  ['by thirds', [entry('10'), entry('10'), entry('10')], '100', ['3.333', '3.333', '3.333']],
  // 15 * 1 / 3 = 5 exactly: thirds lose no step
  ['thirds that come out even', [entry('1'), entry('1'), entry('1')], '15', ['5', '5', '5']],
  ['less than a step', [entry('1000')], '0.9', ['0']],
  ['nothing to lose', [entry('1000')], '0', ['0']],
  ['less than nothing', [entry('1000')], '-5', ['0']],
])('%s', (_, entries, riskAmount, quantities) => {
  expect(size(entries, riskAmount)).toEqual(quantities);
});

test('no loss, no size', () => {
  expect(size([entry('0')], '100')).toBe('STOP_DISTANCE_ZERO');
});
