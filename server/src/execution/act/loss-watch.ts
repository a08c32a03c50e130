import type { Trade } from '@trade-executor/domain/trade/trade';

/** Remembers on which accounts something was open: their equity may have moved since they were looked at last. */
export type LossWatch = {
  /** Accounts with an open trade now, or when this was asked before, and those noted since. */
  accountsToLookAt(open: readonly Trade[]): readonly string[];
  /** To be looked at once more, whatever is open there. */
  note(accountId: string): void;
};

export function createLossWatch(): LossWatch {
  let before: readonly string[] = [];
  return {
    accountsToLookAt(open) {
      const present = [...new Set(open.map(({ accountId }) => accountId))];
      const all = [...new Set([...before, ...present])];
      before = present;
      return all;
    },
    note(accountId) {
      before = [...before, accountId];
    },
  };
}
