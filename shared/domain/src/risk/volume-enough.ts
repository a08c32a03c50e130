import { deny, pass, type Rule } from './rule.ts';

const name = 'volume-enough';

/** Enough was traded in 24 h; an unknown volume is not enough. Asked only where the copier has a minimum. */
export const volumeEnough: Rule = ({ resolved, factsOf, copier: { settings } }) => {
  const { minDailyVolume } = settings;
  if (minDailyVolume === null || !resolved.ok) return null;
  const { dailyVolume } = factsOf(resolved.value.instrument.symbol);
  const numbers = { dailyVolume: dailyVolume?.toString() ?? 'unknown', minDailyVolume: minDailyVolume.toString() };
  return dailyVolume?.gte(minDailyVolume) ? pass(name, numbers) : deny(name, 'VOLUME_TOO_LOW', numbers);
};
