import { percent, some, words, type Explain } from './words.ts';

/** What is wrong between the signal and the market. */
export const aboutMarket = {
  INSTRUMENT_UNKNOWN: ({ base, quote, kind, candidates }) => ({
    what: `${some(base, 'This market')} cannot be traded on this account.`,
    why: `The venue lists no ${some(kind)} ${some(base)}/${some(quote)}.`,
    whatToDo: candidates
      ? `If one of these was meant, set the provider's default quote or market: ${candidates}.`
      : 'Check the spelling, or use a venue that lists it.',
  }),
  INSTRUMENT_AMBIGUOUS: ({ base, candidates }) => ({
    what: `It is not clear which market of ${some(base)} was meant.`,
    why: `Several fit: ${some(candidates)}.`,
    whatToDo: 'The provider can name the pair in full.',
  }),
  INSTRUMENT_NOT_TRADING: ({ symbol, status }) => ({
    what: `${some(symbol, 'This market')} is not open for trading.`,
    why: `The venue reports it as ${some(status)}.`,
    whatToDo: 'Wait until the venue trades it again.',
  }),
  SPOT_CANNOT_SHORT: ({ symbol }) => ({
    what: `${some(symbol, 'This market')} cannot be sold short.`,
    why: 'It is a spot market, where one can only sell what one holds.',
    whatToDo:
      'Nothing, if spot was meant. If futures were meant, the provider can say so, or futures can be the default market of the provider.',
  }),
  PRICE_SCALE_MISMATCH: ({ symbol, level, price, levelFactor, market }) => ({
    what: `The prices do not fit the market of ${some(symbol, 'this market')}.`,
    why: `The level ${some(level ?? price)}${levelFactor === undefined || levelFactor === '1' ? '' : ` times ${levelFactor}`} is more than 3 times away from the market at ${some(market)}.`,
    whatToDo: 'Check the coin and the unit of the prices (PEPE or 1000PEPE) with the provider.',
  }),
  PRICE_UNAVAILABLE: ({ symbol }) => ({
    what: `${some(symbol, 'This market')} could not be judged.`,
    why: 'There is no market price for it at the moment.',
    whatToDo: 'Nothing; trading resumes when prices arrive again.',
  }),
  PRICE_TOO_FAR: ({ market, distanceRatio, maxDistanceRatio, stopLoss, reason }) =>
    reason === undefined
      ? {
          what: 'The market is too far from the entry.',
          why: `At ${some(market)} it is ${percent(distanceRatio)} away from the nearest entry; at most ${percent(maxDistanceRatio)} is allowed.`,
          whatToDo: 'Wait for the next signal, or raise the maximum distance in the copier.',
        }
      : {
          what: 'The market has left the signal behind.',
          why: `At ${some(market)} ${reason}${words(' at ', stopLoss)}.`,
          whatToDo: 'Nothing; wait for the next signal.',
        },
  NO_ENTRY_LEG: ({ legs }) => ({
    what: 'The signal has no usable entry.',
    why: legs === '0' ? 'It names no way in.' : 'None of its entries has a price on the price grid.',
    whatToDo: 'The provider can state an entry price, or "now".',
  }),
} satisfies Record<string, Explain>;
