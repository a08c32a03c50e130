import { duration, percent, some, words, type Explain } from './words.ts';

const tooLarge =
  (what: string, cap: string): Explain =>
  ({ room, asset }) => ({
    what: `The cap on ${what} is reached.`,
    why: `It leaves room for ${some(room)}${words(' ', asset)}, which is less than the smallest order.`,
    whatToDo: `Close a position, or raise the ${cap} cap in the copier.`,
  });

const lossLimit =
  (since: string, whatToDo = 'Wait until the limit starts anew, or change it in the copier.'): Explain =>
  ({ lossRatio, maxLossRatio }) => ({
    what: 'The loss limit is reached.',
    why: `The account has lost ${percent(lossRatio)} ${since}; the limit is ${percent(maxLossRatio)}.`,
    whatToDo,
  });

const positionMode = (mode: string | undefined): string => (mode === 'hedge' ? 'hedge mode' : 'one-way mode');

/** What the account or the copier does not allow. */
export const aboutAccount = {
  MAX_OPEN_POSITIONS: ({ open, max }) => ({
    what: 'No further position may be opened.',
    why: `${some(open, 'Too many')} are open or entering; the maximum is ${some(max)}.`,
    whatToDo: 'Close one, or raise the maximum in the copier.',
  }),
  SYMBOL_ALREADY_OPEN: ({ symbol, policy, reverses }) =>
    reverses === undefined
      ? {
          what: `${some(symbol, 'This market')} is in use on this account.`,
          why:
            policy === 'separate'
              ? 'Another trade holds or enters the same side of it, and an account keeps one trade of each side.'
              : 'Another trade holds or enters the same symbol, and the account takes one at a time.',
          whatToDo: 'Close that trade first, or copy this provider on another account.',
        }
      : {
          what: `${some(symbol, 'The trade')} was not turned round: your trade is being closed, and nothing is opened the other way.`,
          why: 'The venue has not confirmed that your trade is closed, and the account would net the two.',
          whatToDo: 'Nothing: closing it goes on by itself.',
        },
  QUANTITY_BELOW_MINIMUM: ({ symbol, quantity, minQuantity, riskAmount }) => ({
    what: `The position in ${some(symbol, 'this market')} would be too small.`,
    why: `${riskAmount === undefined ? 'The risk' : `A risk of ${riskAmount}`} buys ${some(quantity)}; the venue takes at least ${some(minQuantity)}.`,
    whatToDo: 'Raise the risk per trade, or add funds.',
  }),
  NOTIONAL_BELOW_MINIMUM: ({ symbol, notional, minNotional, stopLoss }) =>
    stopLoss === undefined
      ? {
          what: `The position in ${some(symbol, 'this market')} would be worth too little.`,
          why: `It would be worth ${some(notional)}; the venue takes at least ${some(minNotional)}.`,
          whatToDo: 'Raise the risk per trade, or add funds.',
        }
      : {
          what: 'The stop was not moved.',
          why: `At ${stopLoss} what is held would be worth ${some(notional)}; the venue takes no order on spot under ${some(minNotional)}.`,
          whatToDo: 'Close the position instead, or choose a stop that is nearer.',
        },
  MARGIN_INSUFFICIENT: ({ asset, availableMargin, requiredMargin, leverage, neededAsset, kind }) => {
    if (neededAsset !== undefined) {
      return {
        what: `The account has no ${kind === 'spot' ? neededAsset : 'margin for this market'}.`,
        why: `The trade is settled in ${neededAsset}, the account holds ${some(asset)}.`,
        whatToDo: `Copy this provider on an account in ${neededAsset}.`,
      };
    }
    const free = `Free: ${some(availableMargin)}${words(' ', asset)}${words('; needed: ', requiredMargin)}`;
    return kind === 'spot'
      ? { what: 'There is not enough free money.', why: `${free}: spot is paid in full.`, whatToDo: 'Close a position, or add funds.' }
      : {
          what: 'There is not enough free margin.',
          why: `${free}${words(' at ', leverage, 'x')}.`,
          whatToDo: 'Close a position, add funds, or allow a higher leverage in the copier.',
        };
  },
  SIZE_NOT_SET: ({ method }) => ({
    what: 'No size is set for this copier.',
    why: `It sizes by the method "${some(method)}", which needs an amount.`,
    whatToDo: 'Set the amount in the copier, or choose another method.',
  }),
  NEW_PROVIDER: ({ signal, room, asset }) => ({
    what: 'The first signals of a new provider are traded smaller, and that is too little here.',
    why: `${signal === undefined ? 'It' : `This is signal ${signal}, which`} leaves room for ${some(room)}${words(' ', asset)}: less than the smallest order.`,
    whatToDo:
      'Nothing; later signals have their full size. Who knows the provider can tell the community’s owner, who may say so on the dashboard.',
  }),
  MAX_POSITION_SIZE: tooLarge('one position', 'position'),
  MAX_SYMBOL_EXPOSURE: tooLarge('all positions of one market', 'symbol'),
  MAX_EXPOSURE: tooLarge('all positions together', 'exposure'),
  MAX_MARGIN: tooLarge('the margin of all positions', 'margin'),
  MAX_OPEN_RISK: tooLarge('what all stops together may lose', 'open risk'),
  MAX_TRADES_PER_DAY: ({ today, max }) => ({
    what: 'No further trade is opened today.',
    why: `${some(today, 'Too many')} were opened today; the maximum is ${some(max)}.`,
    whatToDo: 'Wait for tomorrow, or raise the maximum in the copier.',
  }),
  DAILY_LOSS_LIMIT: lossLimit('today'),
  WEEKLY_LOSS_LIMIT: lossLimit('this week'),
  DRAWDOWN_LIMIT: lossLimit(
    'since its peak',
    'Look at what happened. Lift its halt on the dashboard, so that the drawdown counts from then on, or widen the limit in the copier.',
  ),
  COOLDOWN: ({ stopsInRow, leftSeconds }) => ({
    what: 'The copier rests after its stops.',
    why: `${some(stopsInRow, 'Several')} stops were hit in a row; entries are off for another ${duration(leftSeconds)}.`,
    whatToDo: 'Wait, or shorten the cooldown in the copier.',
  }),
  EQUITY_STALE: ({ ageSeconds, maxSeconds }) => ({
    what: 'The account could not be judged.',
    why: `Its equity was read ${duration(ageSeconds)} ago; at most ${duration(maxSeconds)} are allowed.`,
    whatToDo: 'Nothing; trading resumes when the venue answers again.',
  }),
  POSITION_MODE_MISMATCH: ({ mode, venueMode }) => ({
    what: 'The account is set up otherwise at the venue.',
    why: `It trades in ${positionMode(mode)} here, and the venue has it in ${positionMode(venueMode)}: every order would be refused, stops too.`,
    whatToDo: 'Change it back at the venue, or here under Settings, Accounts: what is chosen there is set at the venue too.',
  }),
  MARGIN_MODE_FIXED: ({ symbol, marginMode }) => ({
    what: `${some(symbol, 'This market')} cannot be set to ${some(marginMode, 'the wanted')} margin now.`,
    why: 'Its margin mode is another one, and it is kept while a position, an order or a waiting trade is there.',
    whatToDo: 'Close what is open there, or choose the same margin in the copier.',
  }),
  SET_UP_UNCLEAR: ({ symbol }) => ({
    what: `It is not known whether the venue has set ${some(symbol, 'this market')} up.`,
    why: 'It did not answer clearly, and nothing is opened on another margin than was decided.',
    whatToDo: 'Nothing; the next signal tries again.',
  }),
  LEVERAGE_TOO_HIGH: ({ leverage, maxLeverage }) => ({
    what: 'The leverage would be too high.',
    why: `The order asks for ${some(leverage)}x; at most ${some(maxLeverage)}x is allowed for its size.`,
    whatToDo: 'Raise the leverage cap in the copier, or lower its risk.',
  }),
  ORDER_OFF_GRID: ({ symbol, price, quantity }) => ({
    what: `The order for ${some(symbol, 'this market')} does not fit the venue's grid.`,
    why: `${price === undefined ? `The quantity ${some(quantity)}` : `The price ${price}`} is not a multiple of the venue's step.`,
    whatToDo: 'Tell us the receipt number: this should not happen.',
  }),
  ORDER_RISK_EXCEEDED: ({ worstLoss, riskAmount }) => ({
    what: 'The order would risk more than is allowed.',
    why: `It could lose ${some(worstLoss)}; ${some(riskAmount)} is allowed.`,
    whatToDo: 'Tell us the receipt number: this should not happen.',
  }),
} satisfies Record<string, Explain>;
