import { deny, pass, type Rule } from './rule.ts';

export const maxOpenPositions: Rule = ({ openSymbols, copier: { settings } }) => {
  const numbers = { open: String(openSymbols.length), max: String(settings.maxOpenPositions) };
  const room = openSymbols.length < settings.maxOpenPositions;
  return room ? pass('max-open-positions', numbers) : deny('max-open-positions', 'MAX_OPEN_POSITIONS', numbers);
};
