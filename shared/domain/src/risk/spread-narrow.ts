import { deny, pass, type Rule } from './rule.ts';

const name = 'spread-narrow';

/** Bid and ask are near enough. Asked only where the copier has a maximum. */
export const spreadNarrow: Rule = ({ levels, copier: { settings } }) => {
  const { maxSpreadRatio } = settings;
  if (maxSpreadRatio === null || levels === null) return null;
  const { bid, ask } = levels.quote;
  const spreadRatio = ask.minus(bid).div(ask).round(8);
  const numbers = { spreadRatio: spreadRatio.toString(), maxSpreadRatio: maxSpreadRatio.toString() };
  return spreadRatio.lte(maxSpreadRatio) ? pass(name, numbers) : deny(name, 'SPREAD_TOO_WIDE', numbers);
};
