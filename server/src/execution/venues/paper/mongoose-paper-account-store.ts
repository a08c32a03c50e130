import { ZERO } from '@trade-executor/domain/decimal';
import { isAtWork, type PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { Connection } from 'mongoose';
import { fromStored, toStored } from '../../../models/decimal128.ts';
import { paperAccountModel, type PaperAccountDocument } from '../../../models/paper-account.model.ts';
import type { PaperAccountStore } from './paper-account-store.ts';

const DUPLICATE_KEY = 11_000;

export function createMongoosePaperAccountStore(connection: Connection): PaperAccountStore {
  const model = paperAccountModel(connection);
  return {
    async load(accountId) {
      const document = await model.findById(accountId).lean<PaperAccountDocument>();
      return document === null ? null : { account: toAccount(document), version: document.version };
    },
    async insert(account) {
      try {
        await model.create(toDocument(account, 1));
        return true;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return false;
        throw error;
      }
    },
    async save(account, version) {
      const replaced = await model.replaceOne({ _id: account.accountId, version }, toDocument(account, version + 1));
      return replaced.matchedCount === 1;
    },
    async accountIdsAtWork() {
      const documents = await model.find({ isAtWork: { $ne: false } }, { _id: 1 }).lean();
      return documents.map(({ _id }) => _id);
    },
    async latestMarketTime() {
      const latest = await model.findOne({}, { marketTime: 1 }).sort({ marketTime: -1 }).lean();
      return latest?.marketTime ?? 0;
    },
  };
}

/** What an account from before there was such a thing is missing. Its deposits begin at 0: what counts is how the sum changes. */
const before: Pick<PaperAccountState, 'positionMode' | 'crossSymbols' | 'positionEvents' | 'deposited' | 'holdings'> = {
  positionMode: 'one_way',
  crossSymbols: [],
  positionEvents: [],
  deposited: ZERO,
  holdings: [],
};

function toAccount({ account }: PaperAccountDocument): PaperAccountState {
  return { ...before, ...fromStored<PaperAccountState>(account) };
}

function toDocument(account: PaperAccountState, version: number): PaperAccountDocument {
  const { accountId: _id, marketTime } = account;
  return { _id, version, isAtWork: isAtWork(account), marketTime, account: toStored(account) };
}
