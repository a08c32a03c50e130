import type { Account } from '@trade-executor/domain/account';
import type { ExecutionDeps } from './execution-deps.ts';
import type { SetUpOutcome } from './ports/venue.ts';

export type AccountModes = Pick<Account, 'positionMode' | 'conflictPolicy'>;

/**
 * Sets an account's modes, at the venue first. Another position mode is IN_USE while a trade of ours is open, and as long as the venue says so.
 * After a crash in between, the venue's mode is not the account's: entries are denied until it is chosen again.
 */
export function changeAccount(deps: ExecutionDeps, accountId: string, modes: AccountModes): Promise<SetUpOutcome> {
  return deps.accountWork.run(accountId, async (lease) => {
    const account = await deps.store.findAccount(accountId);
    const turns = account?.positionMode !== modes.positionMode;
    if (turns && (await isTrading(deps, account))) return { code: 'IN_USE', venueMessage: 'A trade is open or entering.' };
    const outcome = await deps.venue.setPositionMode(accountId, modes.positionMode);
    if (outcome.code !== 'SET') return outcome;
    if (await deps.store.setAccountModes(lease, modes)) return outcome;
    deps.accountWork.forgetLease(accountId);
    return { code: 'OUTCOME_UNKNOWN', detail: 'the lease of the account was lost' };
  });
}

async function isTrading({ store }: ExecutionDeps, account: Account | null): Promise<boolean> {
  if (account === null) return false;
  return account.reservations.length > 0 || (await store.openTrades({ accountId: account.accountId })).length > 0;
}
