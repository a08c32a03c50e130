import type { Account } from '@trade-executor/domain/account';
import type { AccountDocument } from '../../../models/account.model.ts';
import { fromStored, toStored, type Stored } from '../../../models/decimal128.ts';
import type { Lease, Store } from '../../ports/store.ts';
import type { Tables } from './tables.ts';

type AccountVerbs = Pick<
  Store,
  'findAccount' | 'accounts' | 'takeLease' | 'releaseLease' | 'reserve' | 'releaseReservation' | 'setAccountModes'
>;

const withoutLease = { _id: 0, lease: 0 } as const;
const held = ({ accountId, owner, fencing }: Lease) => ({ accountId, 'lease.owner': owner, 'lease.fencing': fencing });

/** An account from before it had these fields is as all were then. */
function toAccount(stored: Stored<Account>): Account {
  const first: Partial<Account> = { positionMode: 'one_way', conflictPolicy: 'first_wins' };
  return { ...first, ...fromStored<Account>(stored) };
}

/** Accounts, the right to work on one, and what its trades hold back. */
export function accountVerbs({ accounts }: Tables): AccountVerbs {
  return {
    async findAccount(accountId) {
      const found = await accounts.findOne<Stored<Account>>({ accountId }, { projection: withoutLease });
      return found === null ? null : toAccount(found);
    },
    async accounts() {
      const found = await accounts.find({}).project<Stored<Account>>(withoutLease).sort({ _id: 1 }).toArray();
      return found.map(toAccount);
    },
    async takeLease(accountId, owner, now, ttlMs) {
      const taken = await accounts.findOneAndUpdate(
        { accountId, $or: [{ 'lease.owner': null }, { 'lease.owner': owner }, { 'lease.expiresAt': { $lte: now } }] },
        { $set: { 'lease.owner': owner, 'lease.expiresAt': now + ttlMs }, $inc: { 'lease.fencing': 1 } },
        { returnDocument: 'after', projection: { _id: 0, lease: 1 } },
      );
      return taken === null ? null : { accountId, owner, fencing: taken.lease.fencing, expiresAt: now + ttlMs };
    },
    async releaseLease(lease) {
      await accounts.updateOne(held(lease), { $set: { 'lease.owner': null, 'lease.expiresAt': 0 } });
    },
    async reserve(lease, reservation) {
      const { tradeId } = reservation;
      const added = await accounts.updateOne(
        { ...held(lease), 'reservations.tradeId': { $ne: tradeId } },
        { $push: { reservations: toStored(reservation) }, $inc: { version: 1 } },
      );
      if (added.matchedCount === 1) return true;
      const there = await accounts.findOne<Pick<AccountDocument, 'accountId'>>(
        { ...held(lease), 'reservations.tradeId': tradeId },
        { projection: { _id: 0, accountId: 1 } },
      );
      return there !== null;
    },
    async setAccountModes(lease, { positionMode, conflictPolicy }) {
      const set = await accounts.updateOne(held(lease), { $set: { positionMode, conflictPolicy }, $inc: { version: 1 } });
      return set.matchedCount === 1;
    },
    async releaseReservation(accountId, tradeId) {
      await accounts.updateOne(
        { accountId, 'reservations.tradeId': tradeId },
        { $pull: { reservations: { tradeId } }, $inc: { version: 1 } },
      );
    },
  };
}
