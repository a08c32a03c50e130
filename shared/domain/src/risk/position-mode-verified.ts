import { deny, pass, type Rule } from './rule.ts';

const name = 'position-mode-verified';

/**
 * The venue has the account in the position mode for which our orders are made: in the other one each of them would be refused, the stops
 * too. Spot has no such modes.
 */
export const positionModeVerified: Rule = ({ resolved, account, setUp }) => {
  if (!resolved.ok || resolved.value.instrument.kind === 'spot') return null;
  const numbers = { mode: account.positionMode, venueMode: setUp.positionMode };
  return account.positionMode === setUp.positionMode ? pass(name, numbers) : deny(name, 'POSITION_MODE_MISMATCH', numbers);
};
