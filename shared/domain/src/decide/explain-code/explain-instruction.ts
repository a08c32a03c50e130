import { some, words, type Explain } from './words.ts';

/** Why an instruction was not carried out. */
export const aboutInstruction = {
  TARGET_UNKNOWN: ({ action, target, value }) => ({
    what: 'The instruction was not carried out.',
    why:
      action === 'reenter'
        ? `No call of the last days that was followed fits it${words(' (', value, ')')}.`
        : `No open call fits it${words(' (', value ?? target, ')')}.`,
    whatToDo: 'The provider can reply to the call that is meant.',
  }),
  TARGET_AMBIGUOUS: ({ action, candidates }) => ({
    what: 'The instruction was not carried out.',
    why: `It fits more than one ${action === 'reenter' ? '' : 'open '}call${words(': ', candidates)}.`,
    whatToDo: 'The provider can reply to the call that is meant, or name the symbol.',
  }),
  ACTION_NOT_SUPPORTED: ({ action, reason }) => ({
    what: 'The instruction was not carried out.',
    why: reason === undefined ? `It${words(' (', action, ')')} is not done automatically.` : asSentence(reason),
    whatToDo: 'Do it by hand if you want it.',
  }),
  REENTRY_LIMIT: ({ maxReentries, reentries }) => ({
    what: 'The call was not entered again.',
    why:
      maxReentries === '0'
        ? 'The copier never enters a call again that has ended.'
        : `It was entered again ${times(reentries)} already; the copier allows ${times(maxReentries)}.`,
    whatToDo: 'Allow more re-entries in the copier, if that is wanted.',
  }),
} satisfies Record<string, Explain>;

const asSentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;

const times = (count: string | undefined): string => (count === '1' ? 'once' : `${some(count)} times`);
