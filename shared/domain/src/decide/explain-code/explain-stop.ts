import { percent as asPercent, some, words, type Explain } from './words.ts';

/** What is wrong with the stop. */
export const aboutStop = {
  STOP_MISSING: () => ({
    what: 'The signal has no stop.',
    why: 'Its stop is missing or has no price, and no position is opened without a stop.',
    whatToDo: 'The provider can add a stop price to the message.',
  }),
  STOP_WRONG_SIDE: ({ stopLoss, nearestEntry, side }) => ({
    what: 'The stop is on the wrong side of the entry.',
    why: `The stop ${some(stopLoss)} of the ${side ?? 'position'} is not beyond the entry ${nearestEntry ?? 'nearest to it'}.`,
    whatToDo: 'The provider can correct the stop or the side.',
  }),
  STOP_DISTANCE_ZERO: ({ stopLoss, nearestEntry }) => ({
    what: 'The stop is at the entry.',
    why: `On the price grid the stop${words(' ', stopLoss)} equals the entry${words(' ', nearestEntry)}, so no size follows from the risk.`,
    whatToDo: 'The provider can move the stop away from the entry.',
  }),
  PERCENT_AMBIGUOUS: ({ percent, points }) => ({
    what: 'The stop cannot be turned into a price.',
    why:
      points === undefined
        ? `It is given as ${some(percent)}%, and it is not known of what (price, or margin at a stated leverage).`
        : `It is given as ${points} points, and it is not known what a point is (a unit of the quote asset, or a tick).`,
    whatToDo: "State in the provider's profile what percentages and points mean, or ask for a stop price.",
  }),
  STOP_WOULD_TRIGGER: ({ stopLoss, price, market }) => ({
    what: 'The stop was not moved.',
    why: `The market${words(' at ', market)} has already passed the new stop${words(' at ', stopLoss ?? price)}.`,
    whatToDo: 'Close the position instead, or choose a stop that the market has not reached.',
  }),
  STOP_WIDENING_NOT_ALLOWED: ({ stopLoss, current }) => ({
    what: 'The stop was not moved.',
    why: `The new stop${words(' at ', stopLoss)} would risk more than the present one${words(' at ', current)}.`,
    whatToDo: 'Allow wider stops in the copier, if that is wanted.',
  }),
  STOP_BEYOND_LIQUIDATION: ({ stopLoss, liquidationPrice, leverage, bufferRatio }) => ({
    what: 'The position would be liquidated before its stop.',
    why: `Even at ${some(leverage, '1')}x liquidation${words(' at ', liquidationPrice)} leaves less than ${asPercent(bufferRatio)} of the distance behind the stop${words(' at ', stopLoss)}.`,
    whatToDo: 'The provider can bring the stop closer, or you lower the liquidation margin in the copier.',
  }),
  PROVIDER_STOP_REQUIRED: () => ({
    what: 'The signal has no stop of its own.',
    why: 'The copier follows only signals whose stop the provider states.',
    whatToDo: 'The provider can add a stop, or you allow the default stop in the copier.',
  }),
} satisfies Record<string, Explain>;
