import { some, words, type Explain } from './words.ts';

/** What the account or the copier does not allow. */
export const aboutAccount = {
  MAX_OPEN_POSITIONS: ({ open, max }) => ({
    what: 'No further position may be opened.',
    why: `${some(open, 'Too many')} are open or entering; the maximum is ${some(max)}.`,
    whatToDo: 'Close one, or raise the maximum in the copier.',
  }),
  SYMBOL_ALREADY_OPEN: ({ symbol }) => ({
    what: `${some(symbol, 'This market')} is in use on this account.`,
    why: 'Another trade holds or enters the same symbol, and an account nets them into one position.',
    whatToDo: 'Close that trade first, or copy this provider on another account.',
  }),
  QUANTITY_BELOW_MINIMUM: ({ symbol, quantity, minQuantity, riskAmount }) => ({
    what: `The position in ${some(symbol, 'this market')} would be too small.`,
    why: `${riskAmount === undefined ? 'The risk' : `A risk of ${riskAmount}`} buys ${some(quantity)}; the venue takes at least ${some(minQuantity)}.`,
    whatToDo: 'Raise the risk per trade, or add funds.',
  }),
  NOTIONAL_BELOW_MINIMUM: ({ symbol, notional, minNotional }) => ({
    what: `The position in ${some(symbol, 'this market')} would be worth too little.`,
    why: `It would be worth ${some(notional)}; the venue takes at least ${some(minNotional)}.`,
    whatToDo: 'Raise the risk per trade, or add funds.',
  }),
  MARGIN_INSUFFICIENT: ({ asset, availableMargin, requiredMargin, leverage, neededAsset }) =>
    neededAsset === undefined
      ? {
          what: 'There is not enough free margin.',
          why: `Free: ${some(availableMargin)}${words(' ', asset)}${words('; needed: ', requiredMargin)}${words(' at ', leverage, 'x')}.`,
          whatToDo: 'Close a position, add funds, or allow a higher leverage in the copier.',
        }
      : {
          what: 'The account has no margin for this market.',
          why: `The trade is settled in ${neededAsset}, the account holds ${some(asset)}.`,
          whatToDo: `Copy this provider on an account in ${neededAsset}.`,
        },
} satisfies Record<string, Explain>;
