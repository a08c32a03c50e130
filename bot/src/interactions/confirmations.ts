import { SECOND_MS } from '@trade-executor/domain/time';

export const CONFIRM_WITHIN_MS = 60 * SECOND_MS;

/** Why a confirmation cannot be used; `unknown`: used already, expired long ago, or from before a restart. */
export type ConfirmationFault = 'not-yours' | 'expired' | 'unknown';

type Pending = { readonly userId: string; readonly what: string; readonly expiresAt: number };

export type Confirmations = {
  /** Opens a question under `id` and returns when it ends. */
  readonly open: (question: { readonly id: string; readonly userId: string; readonly what: string }) => number;
  /** What was asked, once, for its owner only, within 60 s. */
  readonly take: (answer: {
    readonly id: string;
    readonly userId: string;
  }) => { readonly what: string } | { readonly fault: ConfirmationFault };
};

/** Questions waiting for their button. In memory: after a restart they are unknown, and the person asks again. */
export function createConfirmations({ now }: { readonly now: () => number }): Confirmations {
  const pending = new Map<string, Pending>();
  const dropExpired = (): void => {
    for (const [id, { expiresAt }] of pending) if (now() > expiresAt + CONFIRM_WITHIN_MS) pending.delete(id);
  };
  return {
    open({ id, userId, what }) {
      dropExpired();
      const expiresAt = now() + CONFIRM_WITHIN_MS;
      pending.set(id, { userId, what, expiresAt });
      return expiresAt;
    },
    take({ id, userId }) {
      const question = pending.get(id);
      if (question === undefined) return { fault: 'unknown' };
      if (question.userId !== userId) return { fault: 'not-yours' };
      pending.delete(id);
      return now() > question.expiresAt ? { fault: 'expired' } : { what: question.what };
    },
  };
}
