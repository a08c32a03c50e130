import { deny, pass, type Rule } from './rule.ts';

export const copierPaused: Rule = ({ copier: { paused } }) => {
  const numbers = { paused: String(paused) };
  return paused ? deny('copier-paused', 'COPIER_PAUSED', numbers) : pass('copier-paused', numbers);
};
