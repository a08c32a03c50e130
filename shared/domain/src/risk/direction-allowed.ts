import { deny, pass, type Rule } from './rule.ts';

const name = 'direction-allowed';

/** The copier follows calls to this side. */
export const directionAllowed: Rule = ({ signal: { order }, copier: { settings } }) => {
  const numbers = { side: order.side, allowed: settings.direction };
  return settings.direction === 'both' || settings.direction === order.side
    ? pass(name, numbers)
    : deny(name, 'DIRECTION_NOT_ALLOWED', numbers);
};
