import { decimal, maxDecimal } from '@trade-executor/domain/decimal';

const sure = '0.97';
const costs: ReadonlyMap<string, string> = new Map([
  ['side inferred', '0.05'],
  ['unknown ticker', '0.1'],
  ['look-alike folded', '0.05'],
  ['entry implied', '0.08'],
  ['separator', '0.03'],
  ['no stop', '0.03'],
  ['few labels', '0.08'],
  ['optional', '0.27'],
  ['first person', '0.05'],
  ['bare word', '0.1'],
]);

/** Returns how sure a reading is, 0.3 to 0.97: less for each doubt. */
export function confidenceOf(doubts: readonly string[]): string {
  const left = doubts.reduce((rest, doubt) => rest.minus(costs.get(doubt) ?? '0.05'), decimal(sure));
  return maxDecimal(left, decimal('0.3')).toFixed();
}
