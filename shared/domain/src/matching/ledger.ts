import { sumDecimals } from '../decimal.ts';
import type { LedgerEntry, PaperAccountState } from './paper-account.ts';

const MOST_LEDGER_ENTRIES = 2_000;
const LEDGER_ENTRIES_FOLDED = 500;

/** Returns the account with the entries in its ledger and their sum in its balance: nothing else changes a balance. */
export function addToLedger(account: PaperAccountState, entries: readonly LedgerEntry[]): PaperAccountState {
  const balance = account.balance.plus(sumDecimals(entries.map(({ amount }) => amount)));
  return { ...account, balance, ledger: foldOldest([...account.ledger, ...entries]) };
}

/** Keeps the document small: the account's own history is told by the trades. */
function foldOldest(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  if (ledger.length <= MOST_LEDGER_ENTRIES) return ledger;
  const folded = ledger.slice(0, LEDGER_ENTRIES_FOLDED);
  const amount = sumDecimals(folded.map((entry) => entry.amount));
  const at = folded.at(-1)?.at ?? 0;
  return [{ at, kind: 'brought_forward', amount, clientOrderId: null }, ...ledger.slice(LEDGER_ENTRIES_FOLDED)];
}
