import type { Result } from '../result.ts';
import { deny, pass } from '../risk/rule.ts';
import type { Denial, RuleVerdict } from '../risk/verdict.ts';
import type { OrderSize, SizeOrderInput } from '../sizing/size-order.ts';
import type { Levels } from './levels.ts';

/** The size as the last line of a receipt, with what became of entries and targets on the way. */
export function sizeVerdict(
  size: Result<OrderSize, Denial>,
  { balance, entries, instrument }: SizeOrderInput,
  targets: Levels['targets'],
): RuleVerdict {
  const equity = { equity: balance.equity.toString() };
  const isSpot = instrument.kind === 'spot';
  const rule = isSpot ? 'size-on-spot' : 'size';
  if (!size.ok) return deny(rule, size.error.code, { ...equity, ...size.error.evidence });
  const { riskRatio, riskAmount, quantity, leverage, margin, notional, worstLoss, limitedBy } = size.value;
  return pass(rule, {
    ...equity,
    riskRatio: riskRatio.toString(),
    riskAmount: riskAmount.toString(),
    quantity: quantity.toString(),
    ...(isSpot ? {} : { leverage: leverage.toString(), margin: margin.toString() }),
    notional: notional.toString(),
    worstLoss: worstLoss.toString(),
    limitedBy,
    entries: `${size.value.entries.length} of ${entries.length}`,
    targets: `${targets.targets.length} of ${targets.given}`,
    ...notZero({ targetsOpen: targets.open, targetsPassed: targets.passed }),
    ...notZero({ targetsWrongSide: targets.wrongSide, targetsPercentAmbiguous: targets.ambiguous }),
  });
}

function notZero(counts: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [[name, String(count)]])));
}
