import type { Instrument } from '../instruments/instrument.ts';
import type { Denial, RuleVerdict } from '../risk/verdict.ts';
import type { DecimalString, SignalOrder } from '../signals/outcome.ts';
import { stableHash } from '../stable-hash.ts';
import { MINUTE_MS, type UnixMs } from '../time.ts';
import type { TradePlan } from '../trade/plan.ts';

/** superseded: the provider edited the call away or deleted it. */
export const confirmationStates = ['waiting', 'confirmed', 'dismissed', 'expired', 'superseded'] as const;
export type ConfirmationState = (typeof confirmationStates)[number];

/** A doubtful signal for one copier, put to its trader. Nothing is reserved for it: what it may do is decided when it is answered. */
export type Confirmation = {
  /** Made of signal and copier, so that nobody is asked twice. */
  readonly confirmationId: string;
  readonly signalId: string;
  readonly copierId: string;
  readonly traderId: string;
  readonly accountId: string;
  readonly communityId: string;
  readonly providerId: string;
  readonly channelId: string;
  readonly messageId: string;
  /** Of the order in its message. */
  readonly place: number;
  /** Of the message whose words it asks about. */
  readonly revision: number;
  /** 1 for the first, one more each time that an edit makes it ask anew; an answer counts for the question that was shown. */
  readonly question: number;
  readonly order: SignalOrder;
  readonly confidence: DecimalString;
  readonly confirmBelow: DecimalString;
  readonly instrument: Instrument;
  /** As decided when it was asked; what is opened is decided afresh. */
  readonly plan: TradePlan;
  readonly rules: readonly RuleVerdict[];
  readonly state: ConfirmationState;
  /** Nothing follows from it any more: its receipt is written; of a confirmed one: the trade was opened, or denied. */
  readonly done: boolean;
  /** Why no trade came of it; null while it may, or when one did. */
  readonly denial: Denial | null;
  /** The trade that came of it. */
  readonly tradeId: string | null;
  /** Wall clock. */
  readonly askedAt: UnixMs;
  readonly expiresAt: UnixMs;
  readonly answeredAt: UnixMs | null;
  /** 1 for the first; each write raises it. */
  readonly version: number;
};

/** However old the signal may be, its trader has so long to answer. */
const LEAST_MS = 2 * MINUTE_MS;

export function confirmationIdOf(signalId: string, copierId: string): string {
  return stableHash([signalId, copierId, 'confirmation'], 24);
}

/** Of the receipt that says what became of the question. */
export function answeredReceiptIdOf({ confirmationId, question }: Pick<Confirmation, 'confirmationId' | 'question'>): string {
  return stableHash([confirmationId, 'answered', question], 24);
}

/** Until when an answer counts: as long as the copier would take the signal, and at least two minutes. */
export function confirmableUntil(times: { readonly postedAt: UnixMs; readonly askedAt: UnixMs; readonly maxSignalAgeMs: number }): UnixMs {
  return Math.max(times.postedAt + times.maxSignalAgeMs, times.askedAt + LEAST_MS);
}
