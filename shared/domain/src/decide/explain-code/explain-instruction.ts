import { words, type Explain } from './words.ts';

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
  ACTION_NOT_SUPPORTED: ({ action, reason }) => ({
    what: 'The instruction was not carried out.',
    why: reason === undefined ? `It${words(' (', action, ')')} is not done automatically.` : asSentence(reason),
    whatToDo: 'Do it by hand if you want it.',
  }),
} satisfies Record<string, Explain>;

const asSentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
