import { deny, pass, type Rule } from './rule.ts';

const name = 'max-trades-per-day';

/** The copier may open another trade today. Asked only where it has a maximum. */
export const maxTradesPerDay: Rule = ({ standing: { tradesToday }, copier: { settings } }) => {
  const { maxTradesPerDay: max } = settings;
  if (max === null) return null;
  const numbers = { today: String(tradesToday), max: String(max) };
  return tradesToday < max ? pass(name, numbers) : deny(name, 'MAX_TRADES_PER_DAY', numbers);
};
