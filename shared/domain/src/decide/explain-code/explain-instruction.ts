import { some, words, type Explain } from './words.ts';

/** Why an instruction was not carried out. */
export const aboutInstruction = {
  TARGET_UNKNOWN: ({ target, value }) => ({
    what: 'The instruction was not carried out.',
    why: `No open call fits it${words(' (', value ?? target, ')')}.`,
    whatToDo: 'The provider can reply to the call that is meant.',
  }),
  TARGET_AMBIGUOUS: ({ candidates }) => ({
    what: 'The instruction was not carried out.',
    why: `It fits more than one open call${words(': ', candidates)}.`,
    whatToDo: 'The provider can reply to the call that is meant, or name the symbol.',
  }),
  ACTION_NOT_SUPPORTED: ({ action, reason, side, kind, symbol }) =>
    side === undefined || kind === undefined
      ? {
          what: 'The instruction was not carried out.',
          why: reason === undefined ? `It${words(' (', action, ')')} is not done automatically.` : asSentence(reason),
          whatToDo: 'Do it by hand if you want it.',
        }
      : {
          what: `A ${side} position in ${some(symbol, 'this market')} cannot be opened.`,
          why: `It is a ${kind} market, where one can only sell what one holds.`,
          whatToDo: 'Ask the provider for the futures market, or set it as the default market in the profile.',
        },
} satisfies Record<string, Explain>;

const asSentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
