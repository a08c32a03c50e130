import { deny, pass, type Rule } from './rule.ts';

/** What trades hold back counts, whoever's signals they follow. */
export const maxOpenPositions: Rule = ({ standing: { open }, copier: { settings } }) => {
  const numbers = { open: String(open.length), max: String(settings.maxOpenPositions) };
  const room = open.length < settings.maxOpenPositions;
  return room ? pass('max-open-positions', numbers) : deny('max-open-positions', 'MAX_OPEN_POSITIONS', numbers);
};
