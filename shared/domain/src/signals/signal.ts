import type { UnixMs } from '../time.ts';
import type { DecimalString, SignalOrder } from './outcome.ts';

/** One order of one message: its id comes from guild, channel, message id and the order's place in the message. */
export type Signal = {
  readonly signalId: string;
  readonly communityId: string;
  readonly providerId: string;
  readonly channelId: string;
  readonly messageId: string;
  /** Place of the order in its message, 0 first. */
  readonly place: number;
  /** Edit time in ms of the message it was read from, 0 for the first. */
  readonly revision: number;
  readonly order: SignalOrder;
  /** How sure the reading is, 0 to 1; absent in older documents, which counts as 1. */
  readonly confidence?: DecimalString;
  /** The provider's own id of the call, as `Outcome.callId`. */
  readonly callId: string | null;
  /** Which of its provider's signals it is, 1 the first; an edit that makes it another call keeps it. Absent in older documents. */
  readonly signalNumber?: number;
  /** Wall clock: when the provider posted it. */
  readonly postedAt: UnixMs;
};
