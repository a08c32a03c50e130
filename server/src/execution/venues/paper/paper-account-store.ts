import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { UnixMs } from '@trade-executor/domain/time';

export type StoredPaperAccount = { readonly account: PaperAccountState; readonly version: number };

/** Keeps each paper account as one document. */
export type PaperAccountStore = {
  load(accountId: string): Promise<StoredPaperAccount | null>;
  /** Inserts with version 1; false when the account exists. */
  insert(account: PaperAccountState): Promise<boolean>;
  /** One atomic write, which raises the version; false when it is no longer `version`. */
  save(account: PaperAccountState, version: number): Promise<boolean>;
  /** Accounts with an open order or a position. */
  accountIdsAtWork(): Promise<readonly string[]>;
  /** The latest market time that any account has lived through; 0 without accounts. */
  latestMarketTime(): Promise<UnixMs>;
};
