import type { Denial } from '../risk/verdict.ts';
import { MINUTE_MS, type UnixMs } from '../time.ts';
import type { Confirmation } from './confirmation.ts';

export const confirmationAnswers = ['confirm', 'dismiss'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

type AnswerInput = {
  readonly answer: ConfirmationAnswer;
  /** The question that was shown to whoever answers. */
  readonly question: number;
  readonly now: UnixMs;
};

/**
 * Returns how the confirmation stands after an answer: confirmed or dismissed, or expired when it comes too late. An answer to one that is
 * answered already, or to an earlier question, changes nothing: the same confirmation is given back.
 */
export function answerConfirmation(confirmation: Confirmation, { answer, question, now }: AnswerInput): Confirmation {
  if (confirmation.state !== 'waiting') return confirmation;
  if (isExpired(confirmation, now)) return expireConfirmation(confirmation);
  if (question !== confirmation.question) return confirmation;
  const answered = { ...confirmation, answeredAt: now, version: confirmation.version + 1 };
  return answer === 'confirm'
    ? { ...answered, state: 'confirmed' }
    : { ...answered, state: 'dismissed', denial: { code: 'CONFIRMATION_DISMISSED', evidence: {} } };
}

export function isExpired({ state, expiresAt }: Confirmation, now: UnixMs): boolean {
  return state === 'waiting' && now >= expiresAt;
}

export function expireConfirmation(confirmation: Confirmation): Confirmation {
  const minutes = String(Math.round((confirmation.expiresAt - confirmation.askedAt) / MINUTE_MS));
  return { ...over(confirmation, { code: 'CONFIRMATION_EXPIRED', evidence: { minutes } }), state: 'expired' };
}

/** @param reason a sentence for people */
export function supersedeConfirmation(confirmation: Confirmation, reason: string): Confirmation {
  return { ...over(confirmation, { code: 'CONFIRMATION_WITHDRAWN', evidence: { reason } }), state: 'superseded' };
}

/** After all that followed from it. */
export function finishConfirmation(
  confirmation: Confirmation,
  { tradeId, denial }: { readonly tradeId: string | null; readonly denial: Denial | null },
): Confirmation {
  return { ...confirmation, tradeId, denial, done: true, version: confirmation.version + 1 };
}

function over(confirmation: Confirmation, denial: Denial): Confirmation {
  return { ...confirmation, denial, version: confirmation.version + 1 };
}
