import { ZERO, sumDecimals, type Decimal } from '../decimal.ts';
import { isAhead } from '../decide/direction.ts';
import { averageEntry } from '../decide/entry-levels.ts';
import { deny, pass, type Rule } from './rule.ts';

const name = 'reward-enough';

/** The average target is far enough from the average entry, measured in distances to the stop. Asked only where the copier has a minimum. */
export const rewardEnough: Rule = ({ levels, signal: { order }, copier: { settings } }) => {
  const { minRewardRatio } = settings;
  if (minRewardRatio === null || levels === null || !levels.stop.ok || levels.entries.length === 0) return null;
  const entry = averageEntry(levels.entries);
  const { price: stopLoss } = levels.stop.value;
  const { targets } = levels.targets;
  const shares = sumDecimals(targets.map(({ share }) => share));
  const least = { minReward: minRewardRatio.toString() };
  if (shares.eq(ZERO)) return deny(name, 'REWARD_TOO_SMALL', { ...least, targets: '0' });
  const target = sumDecimals(targets.map(({ price, share }) => price.times(share))).div(shares);
  const risk = entry.minus(stopLoss).abs();
  if (risk.eq(ZERO)) return null;
  const gain: Decimal = isAhead(order.side, target, entry) ? target.minus(entry).abs() : ZERO;
  const reward = gain.div(risk);
  const numbers = { ...least, reward: reward.round(4).toString(), averageTarget: target.round(8).toString() };
  return reward.gte(minRewardRatio) ? pass(name, numbers) : deny(name, 'REWARD_TOO_SMALL', numbers);
};
