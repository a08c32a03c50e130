import { sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { LedgerEntry, PaperAccountState } from './paper-account.ts';

const MOST_LEDGER_ENTRIES = 2_000;
const LEDGER_ENTRIES_FOLDED = 500;

/** Returns the account with the entries in its ledger and the sum of those of its own asset in its balance: nothing else changes a balance. */
export function addToLedger(account: PaperAccountState, entries: readonly LedgerEntry[]): PaperAccountState {
  const balance = account.balance.plus(sumOf(entries, undefined));
  return { ...account, balance, ledger: foldOldest([...account.ledger, ...entries]) };
}

/** Returns by how much ledger and account differ, over all assets: exactly 0, or the venue lost something somewhere. */
export function ledgerDifference({ balance, holdings, ledger }: PaperAccountState): Decimal {
  const held = new Map<string | undefined, Decimal>([[undefined, balance], ...holdings.map((one) => [one.asset, one.quantity] as const)]);
  const assets = new Set([...held.keys(), ...ledger.map(({ asset }) => asset)]);
  return sumDecimals(
    [...assets].map((asset) =>
      sumOf(ledger, asset)
        .minus(held.get(asset) ?? ZERO)
        .abs(),
    ),
  );
}

function sumOf(entries: readonly LedgerEntry[], asset: string | undefined): Decimal {
  return sumDecimals(entries.filter((entry) => entry.asset === asset).map(({ amount }) => amount));
}

/** Keeps the document small: the account's own history is told by the trades. */
function foldOldest(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  if (ledger.length <= MOST_LEDGER_ENTRIES) return ledger;
  const folded = ledger.slice(0, LEDGER_ENTRIES_FOLDED);
  const at = folded.at(-1)?.at ?? 0;
  const forward = [...new Set(folded.map(({ asset }) => asset))].map((asset): LedgerEntry => {
    const entry: LedgerEntry = { at, kind: 'brought_forward', amount: sumOf(folded, asset), clientOrderId: null };
    return asset === undefined ? entry : { ...entry, asset };
  });
  return [...forward, ...ledger.slice(LEDGER_ENTRIES_FOLDED)];
}
