import type { Denial, RuleVerdict } from './risk/verdict.ts';
import type { SignalAction, SignalOrder } from './signals/outcome.ts';
import type { UnixMs } from './time.ts';
import type { TradePlan } from './trade/plan.ts';

/** What a receipt is about: an order or instruction for one copier, or a message that went no further (copierId null). */
export const receiptSubjects = ['entry', 'instruction', 'edit', 'delete', 'message'] as const;
export type ReceiptSubject = (typeof receiptSubjects)[number];

/** asked: put to the trader, whose answer has a receipt of its own. */
export const receiptVerdicts = ['done', 'denied', 'asked'] as const;
export type ReceiptVerdict = (typeof receiptVerdicts)[number];

/** Why the system did what it did, or did nothing. Orders, fills and money are read from the trade it names. */
export type Receipt = {
  /** Made of its subject, so that writing it twice writes it once. */
  readonly receiptId: string;
  readonly subject: ReceiptSubject;
  readonly communityId: string;
  readonly providerId: string | null;
  readonly channelId: string;
  readonly messageId: string;
  readonly signalId: string | null;
  readonly copierId: string | null;
  readonly traderId: string | null;
  readonly tradeId: string | null;
  /** What it is about, as `coinOf` names it; null: no coin is named. */
  readonly coin: string | null;
  readonly understood: SignalOrder | SignalAction | null;
  readonly rules: readonly RuleVerdict[];
  /** Null: done as understood. */
  readonly denial: Denial | null;
  readonly plan: TradePlan | null;
  /** Wall clock. */
  readonly at: UnixMs;
};

export function verdictOf({ denial }: Pick<Receipt, 'denial'>): ReceiptVerdict {
  if (denial === null) return 'done';
  return denial.code === 'CONFIRMATION_PENDING' ? 'asked' : 'denied';
}
