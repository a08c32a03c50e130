import { duration, some, type Explain } from './words.ts';

/** What is wrong with the message, whatever it says. */
export const aboutSource = {
  SOURCE_NOT_AUTHORISED: ({ provider }) => ({
    what: 'The message was not taken as a signal.',
    why: `Its author is not among those who may post for ${some(provider, 'this provider')}.`,
    whatToDo: 'Ask the community owner to add the author to the provider, if this should trade.',
  }),
  SIGNAL_STALE: ({ ageSeconds, maxSeconds, maxAheadSeconds }) =>
    maxAheadSeconds === undefined
      ? {
          what: 'The signal is too old to open a trade.',
          why: `It was ${duration(ageSeconds)} old; at most ${duration(maxSeconds)} are allowed.`,
          whatToDo: 'The provider can post it again, if it still holds.',
        }
      : {
          what: 'The signal carries a time in the future.',
          why: `Its time is ${duration(ageSeconds?.replace('-', ''))} ahead of ours; at most ${duration(maxAheadSeconds)} are allowed.`,
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
