import { ZERO } from '../../decimal.ts';
import { entryTouch, isAhead, movePriceAhead, roundAhead } from '../../decide/direction.ts';
import type { Decimal } from '../../decimal.ts';
import type { PlannedEntry, TradePlan } from '../plan.ts';
import { byRules, type Manager } from './market-look.ts';

/** True while the first entry has not been reached yet: no order stands for it. */
export function waitsToTrail(plan: TradePlan, index: number): boolean {
  return index === 0 && plan.management.trailingEntry !== null && plan.entries[0]?.type !== 'stop';
}

/**
 * Once the market is where the first entry wants it (at once for one at market), a trigger follows it at the plan's distance, and only ever
 * toward a better price; it moves when that gains a twentieth of the distance.
 */
export const trailEntry: Manager = ({ side, plan, position, instrument, entriesEnded, closeWanted }, { quote }) => {
  const { trailingEntry: distance } = plan.management;
  const [first, ...others] = plan.entries;
  if (distance === null || first === undefined || position.entered.gt(ZERO) || entriesEnded || closeWanted) return [];
  const market = entryTouch(side, quote);
  const triggerPrice = roundAhead(side, movePriceAhead(side, market, distance), instrument.tickSize);
  const moves = waitsToTrail(plan, 0) ? isReached(first, side, market) : isBetter(first, side, triggerPrice, distance);
  if (!moves) return [];
  const entry: PlannedEntry = { type: 'stop', quantity: first.quantity, limitPrice: null, triggerPrice };
  return [{ type: 'plan_amended', asker: byRules, plan: { ...plan, entries: [entry, ...others] } }];
};

function isReached({ limitPrice }: PlannedEntry, side: 'long' | 'short', market: Decimal): boolean {
  return limitPrice === null || !isAhead(side, market, limitPrice);
}

function isBetter({ triggerPrice }: PlannedEntry, side: 'long' | 'short', next: Decimal, distance: Decimal): boolean {
  return triggerPrice !== null && isAhead(side, triggerPrice, next) && triggerPrice.minus(next).abs().gte(distance.div('20'));
}
