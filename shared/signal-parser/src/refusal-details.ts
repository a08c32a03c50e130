import type { RefusalCode } from '@trade-executor/domain/signals/outcome';

/** What a person is told, and what would make the message readable. */
export const refusalDetails: Readonly<Record<RefusalCode, string>> = {
  STOP_MISSING: 'The order has no stop, and the profile of its provider asks for one. Add a stop price.',
  STOP_WRONG_SIDE: 'The stop is not on the losing side of the entry. Check the side and the stop.',
  TARGET_WRONG_SIDE: 'A target is not on the winning side of the entry. Check the side and the targets.',
  LEVEL_OUTLIER: 'A level is more than three times above or below the entry. Check it for a slipped digit or point.',
  SYMBOL_MISSING: 'It looks like an order, but no coin is named. Name it, for example BTC/USDT.',
  SYMBOL_AMBIGUOUS: 'More than one coin is named for one set of levels. Name one coin for each order.',
  SYMBOL_LOOKALIKE: 'The ticker is written with look-alike letters and is no known coin. Write it in plain letters.',
  SIDE_MISSING: 'It is not said whether to go long or short, and the levels do not tell. State the side.',
  SIDE_CONTRADICTORY: 'Both long and short are stated. State one side.',
  ENTRY_MISSING: 'Levels are given, but it is not clear how to enter. State an entry price or "market".',
  NUMBER_INCOMPLETE: 'A price is written incompletely. Write all its digits.',
  NUMBER_AMBIGUOUS: 'A number can be read in more than one way, or belongs to no label. Label it and write its digits plainly.',
  LEVELS_CONTRADICTORY: 'The levels contradict each other, for example two different stops. Send each order once, with one stop.',
  NOT_CRYPTO: 'It is an order for another market (metal, currency, index, stock, option). Only crypto is traded.',
  TOO_LONG: 'The message is too long to be an order.',
  UNREADABLE: 'It looks like an order, but is worded as a plan, a report or a condition. Send a plain order.',
};
