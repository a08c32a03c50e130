import { whatToDoAbout } from '../../risk/explain-halt.ts';
import { duration, some, type Explain, type Explanation } from './words.ts';

/** What is wrong with the message, whatever it says. */
export const aboutSource = {
  SOURCE_NOT_AUTHORISED: ({ provider, missing }) => ({
    what: 'The message was not taken as a signal.',
    ...whyNotAuthorised(missing, some(provider, 'this provider')),
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
  TRADING_HALTED: ({ scope, pause, cause, detail }) => ({
    what: `New entries are off for this ${some(scope, 'copier')}.`,
    why: some(detail, 'Somebody pulled a kill switch.'),
    whatToDo:
      pause === 'locked' ? 'Somebody has to unlock it on the dashboard.' : `${whatTraderDoes(cause)} Open positions stay protected.`,
  }),
} satisfies Record<string, Explain>;

/** What the system holds a provider for is for the community's owner to lift. */
const ofProvider: readonly string[] = ['parse_rate', 'new_format', 'message_rate', 'entry_rate', 'price_band'];

function whatTraderDoes(cause = 'person'): string {
  if (ofProvider.includes(cause)) return 'Nothing: the community’s owner or an admin looks at it and lifts it.';
  return whatToDoAbout(cause) ?? 'Whoever may lift it can do so on the dashboard.';
}

/** @param missing a MissingPermission; older receipts have none */
function whyNotAuthorised(missing: string | undefined, provider: string): Pick<Explanation, 'why' | 'whatToDo'> {
  const owner = 'If this should trade, the community owner can';
  switch (missing) {
    case 'webhook':
      return {
        why: `A webhook posted it, and it is not among those that may post for ${provider}.`,
        whatToDo: `${owner} add the webhook’s id to the source on the dashboard.`,
      };
    case 'bot':
      return {
        why: `A bot posted it, and it is not among those that may post for ${provider}.`,
        whatToDo: `${owner} add the bot’s id to the source on the dashboard.`,
      };
    case 'forwarded':
      return {
        why: 'It was forwarded or comes from a followed channel: somebody else’s words, which are not read here.',
        whatToDo: `${owner} allow forwarded posts for the source on the dashboard.`,
      };
    case 'threads':
      return {
        why: 'It stands in a thread, and threads are not read here.',
        whatToDo: `${owner} allow threads for the source on the dashboard.`,
      };
    case undefined:
    default:
      return {
        why: `Its author is not among those who may post for ${provider}.`,
        whatToDo: 'Ask the community owner to add the author to the provider, if this should trade.',
      };
  }
}
