import { ZERO } from '../../decimal.ts';
import { exitTouch, isAhead, movePriceAhead, roundBack } from '../../decide/direction.ts';
import { byRules, type Manager } from './market-look.ts';

/** At the last target nothing is sold: from there on the stop trails the market, and takes the rest. */
export const followLastTarget: Manager = ({ side, plan, position, instrument, closeWanted }, { quote }) => {
  const { trailingTarget: distance } = plan.management;
  const last = plan.targets.at(-1);
  if (distance === null || last === undefined || closeWanted || position.quantity.eq(ZERO)) return [];
  const market = exitTouch(side, quote);
  if (isAhead(side, last.price, market)) return [];
  const behind = roundBack(side, movePriceAhead(side, market, distance.times('-1')), instrument.tickSize);
  const stopLoss = isAhead(side, behind, plan.stopLoss) ? behind : plan.stopLoss;
  const management = { ...plan.management, stop: { type: 'trailing', distance } as const, trailingTarget: null };
  return [
    {
      type: 'plan_amended',
      asker: byRules,
      plan: { ...plan, targets: plan.targets.slice(0, -1), stopLoss, stopSource: 'trailing', management },
    },
  ];
};
