import { deny, pass, type Rule } from './rule.ts';

export const entryPresent: Rule = ({ levels, signal: { order } }) => {
  if (levels === null) return null;
  const numbers = { legs: String(order.legs.length), entries: String(levels.entries.length) };
  return levels.entries.length > 0 ? pass('entry-present', numbers) : deny('entry-present', 'NO_ENTRY_LEG', numbers);
};
