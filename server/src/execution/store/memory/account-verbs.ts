import type { Account } from '@trade-executor/domain/account';
import type { Lease, Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { AccountRow, MemoryState } from './memory-state.ts';

type AccountVerbs = Pick<
  Store,
  'findAccount' | 'accounts' | 'takeLease' | 'releaseLease' | 'reserve' | 'releaseReservation' | 'setAccountModes'
>;

/** Accounts, the right to work on one, and what its trades hold back. */
export function accountVerbs(state: MemoryState): AccountVerbs {
  const heldRow = (lease: Lease): AccountRow | null => {
    const row = state.accounts.get(lease.accountId);
    return row?.lease.owner === lease.owner && row.lease.fencing === lease.fencing ? row : null;
  };
  const put = (row: AccountRow): void => {
    state.accounts.set(row.account.accountId, freezeDeep(row));
  };
  const withReservations = ({ account, lease }: AccountRow, reservations: Account['reservations']): AccountRow => ({
    account: { ...account, reservations, version: account.version + 1 },
    lease,
  });
  return {
    async findAccount(accountId) {
      return state.accounts.get(accountId)?.account ?? null;
    },
    async accounts() {
      return [...state.accounts.values()].map(({ account }) => account);
    },
    async takeLease(accountId, owner, now, ttlMs) {
      const row = state.accounts.get(accountId);
      if (row === undefined) return null;
      if (row.lease.owner !== null && row.lease.owner !== owner && row.lease.expiresAt > now) return null;
      const lease = { owner, fencing: row.lease.fencing + 1, expiresAt: now + ttlMs };
      put({ account: row.account, lease });
      return { accountId, ...lease };
    },
    async releaseLease(lease) {
      const row = heldRow(lease);
      if (row !== null) put({ account: row.account, lease: { owner: null, fencing: lease.fencing, expiresAt: 0 } });
    },
    async reserve(lease, reservation) {
      const row = heldRow(lease);
      if (row === null) return false;
      const { reservations } = row.account;
      if (reservations.some(({ tradeId }) => tradeId === reservation.tradeId)) return true;
      put(withReservations(row, [...reservations, reservation]));
      return true;
    },
    async setAccountModes(lease, { positionMode, conflictPolicy }) {
      const row = heldRow(lease);
      if (row === null) return false;
      put({ ...row, account: { ...row.account, positionMode, conflictPolicy, version: row.account.version + 1 } });
      return true;
    },
    async releaseReservation(accountId, tradeId) {
      const row = state.accounts.get(accountId);
      const kept = row?.account.reservations.filter((reservation) => reservation.tradeId !== tradeId);
      if (row === undefined || kept === undefined || kept.length === row.account.reservations.length) return;
      put(withReservations(row, kept));
    },
  };
}
