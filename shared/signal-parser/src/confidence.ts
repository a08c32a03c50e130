import { decimal, maxDecimal } from '@trade-executor/domain/decimal';
import type { RefusalCode } from '@trade-executor/domain/signals/outcome';

const sure = '0.97';
/**
 * What each doubt takes off. Measured on 700 labelled messages: without a doubt fewer than 1 in 200 readings are not wholly right; a doubt whose
 * readings are wrong or incomplete more often than that, or too rare to tell, leads below 0.9 on its own, the others only together.
 */
const costs: ReadonlyMap<string, string> = new Map([
  // the order is as written, and one thing about it is ours
  ['no stop', '0.03'],
  ['separator', '0.03'],
  ['side inferred', '0.05'],
  ['look-alike folded', '0.05'],
  ['first person', '0.05'],
  // too few signs that it is an order, or an instruction
  ['entry implied', '0.06'],
  ['few labels', '0.07'],
  ['unknown ticker', '0.1'],
  ['condition', '0.09'], // too rare to tell
  ['number not read', '0.12'], // 1 in 3 incomplete
  ['bare verb', '0.2'],
  ['sounds like noise', '0.2'],
  ['optional', '0.27'],
  // noise, refusals
  ['fault found', '0.02'],
  ['speaks of trades', '0.04'],
  ['hardly noise', '0.12'], // 1 in 10 missed
  ['not understood', '0.3'],
  ['sounds like an order', '0.3'], // 1 in 4 missed
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
