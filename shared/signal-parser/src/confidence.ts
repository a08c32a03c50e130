import { decimal, maxDecimal } from '@trade-executor/domain/decimal';
import type { RefusalCode } from '@trade-executor/domain/signals/outcome';

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
  ['bare verb', '0.2'],
  ['sounds like noise', '0.2'],
  ['speaks of trades', '0.04'],
  ['hardly noise', '0.12'],
  ['sounds like an order', '0.3'],
  ['fault found', '0.02'],
  ['not understood', '0.3'],
]);
/** Refusals that name what is wrong with the message, not what the parser failed to see. */
const faults: ReadonlySet<RefusalCode> = new Set([
  'STOP_WRONG_SIDE',
  'TARGET_WRONG_SIDE',
  'SYMBOL_LOOKALIKE',
  'NUMBER_INCOMPLETE',
  'NOT_CRYPTO',
  'TOO_LONG',
  'STOP_MISSING',
]);

/** Returns how sure a reading is, 0.3 to 0.97: less for each doubt. */
export function confidenceOf(doubts: readonly string[]): string {
  const left = doubts.reduce((rest, doubt) => rest.minus(costs.get(doubt) ?? '0.05'), decimal(sure));
  return maxDecimal(left, decimal('0.3')).toFixed();
}

export function isFault(code: RefusalCode): boolean {
  return faults.has(code);
}
