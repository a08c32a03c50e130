import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import { isExpired } from '@trade-executor/domain/confirmation/answer-confirmation';
import type { Store, Telling } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type ConfirmationVerbs = Pick<
  Store,
  'insertConfirmation' | 'findConfirmation' | 'saveConfirmation' | 'confirmationsOfMessage' | 'dueConfirmations'
>;

const byAge = (a: Confirmation, b: Confirmation) =>
  a.askedAt - b.askedAt || (a.confirmationId < b.confirmationId ? -1 : a.confirmationId > b.confirmationId ? 1 : 0);

/** Questions to traders. */
export function confirmationVerbs(state: MemoryState): ConfirmationVerbs {
  const put = (confirmation: Confirmation, tellings: readonly Telling[]): void => {
    const { confirmationId } = confirmation;
    state.confirmations.set(confirmationId, freezeDeep(confirmation));
    const waiting = state.outboxes.get(confirmationId) ?? [];
    if (tellings.length > 0) state.outboxes.set(confirmationId, freezeDeep([...waiting, ...tellings]));
  };
  return {
    async insertConfirmation(confirmation, tellings) {
      if (state.confirmations.has(confirmation.confirmationId)) return false;
      put(confirmation, tellings);
      return true;
    },
    async findConfirmation(confirmationId) {
      return state.confirmations.get(confirmationId) ?? null;
    },
    async saveConfirmation(confirmation, tellings) {
      if (state.confirmations.get(confirmation.confirmationId)?.version !== confirmation.version - 1) return false;
      put(confirmation, tellings);
      return true;
    },
    async confirmationsOfMessage(channelId, messageId) {
      return [...state.confirmations.values()]
        .filter((confirmation) => confirmation.channelId === channelId && confirmation.messageId === messageId)
        .toSorted(byAge);
    },
    async dueConfirmations(now, limit) {
      return [...state.confirmations.values()]
        .filter((confirmation) => !confirmation.done && (confirmation.state !== 'waiting' || isExpired(confirmation, now)))
        .toSorted(byAge)
        .slice(0, limit);
    },
  };
}
