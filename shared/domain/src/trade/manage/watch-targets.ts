import { exitTouch, isAhead } from '../../decide/direction.ts';
import { targetsLeft } from '../wanted-targets.ts';
import type { Manager } from './market-look.ts';

/** On spot no order can rest for a target beside the stop, which locks everything: the market is watched for it. */
export const watchTargets: Manager = (trade, { quote }) => {
  const { side, plan, instrument } = trade;
  if (instrument.kind !== 'spot') return [];
  const market = exitTouch(side, quote);
  const reached = targetsLeft(trade).filter(({ index, price }) => !plan.targets[index]?.reached && !isAhead(side, price, market));
  return reached.map(({ price }) => ({ type: 'target_reached', price }));
};
