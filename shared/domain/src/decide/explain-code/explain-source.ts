import { some, type Explain } from './words.ts';

/** What is wrong with the message, whatever it says. */
export const aboutSource = {
  SOURCE_NOT_AUTHORISED: ({ author }) => ({
    what: 'The message was not taken as a signal.',
    why: `${author === undefined ? 'Its author' : `Author ${author}`} is not among those who may post for this provider.`,
    whatToDo: 'Ask the community owner to add the author to the provider, if this should trade.',
  }),
  SIGNAL_STALE: ({ ageSeconds, maxSeconds, maxAheadSeconds }) =>
    maxAheadSeconds === undefined
      ? {
          what: 'The signal is too old to open a trade.',
          why: `It was ${some(ageSeconds)} s old; at most ${some(maxSeconds)} s are allowed.`,
          whatToDo: 'Wait for the next signal, or raise the maximum age in the copier.',
        }
      : {
          what: 'The signal carries a time in the future.',
          why: `Its time is ${some(ageSeconds).replace('-', '')} s ahead of ours; at most ${maxAheadSeconds} s are allowed.`,
          whatToDo: 'Check the clocks of the sender and of this server.',
        },
  SIGNAL_DUPLICATE: ({ signalId }) => ({
    what: 'The signal was not traded a second time.',
    why: `The same signal${signalId === undefined ? '' : ` (${signalId})`} has been received before.`,
    whatToDo: 'Nothing; the first one was handled.',
  }),
  SIGNAL_REFUSED: ({ code, detail }) => ({
    what: 'The message looks like a signal but was not safe to trade.',
    why: detail ?? `The reader refused it: ${some(code)}.`,
    whatToDo: 'The provider can post or edit it with clear levels.',
  }),
  COPIER_PAUSED: () => ({
    what: 'The copier is paused.',
    why: 'A paused copier opens nothing; open positions stay protected.',
    whatToDo: 'Resume the copier to follow the next signals.',
  }),
} satisfies Record<string, Explain>;
