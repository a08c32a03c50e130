import type { PositionMode } from '../account.ts';
import type { MarginMode } from '../signals/outcome.ts';
import { isCross } from './cross-margin.ts';
import type { PaperAccountState } from './paper-account.ts';

/** What came of asking the venue to set an account up; IN_USE: a position or an open order stands in the way. */
export type SetUp =
  | { readonly code: 'SET'; readonly account: PaperAccountState }
  | { readonly code: 'IN_USE'; readonly venueMessage: string };

/** Returns the account in that position mode: the same object where it is so already; not while it has an open order or a position. */
export function setPositionMode(account: PaperAccountState, mode: PositionMode): SetUp {
  if (account.positionMode === mode) return { code: 'SET', account };
  const inTheWay = useOf(account, () => true);
  if (inTheWay !== null) return { code: 'IN_USE', venueMessage: `the position mode cannot change while there ${inTheWay}` };
  return { code: 'SET', account: { ...account, positionMode: mode } };
}

/** The same for what margin the positions of one symbol have; what other symbols hold does not stand in the way. */
export function setMarginMode(account: PaperAccountState, symbol: string, mode: MarginMode): SetUp {
  if (isCross(account, symbol) === (mode === 'cross')) return { code: 'SET', account };
  const inTheWay = useOf(account, (used) => used === symbol);
  if (inTheWay !== null) return { code: 'IN_USE', venueMessage: `the margin mode of ${symbol} cannot change while there ${inTheWay}` };
  const others = account.crossSymbols.filter((one) => one !== symbol);
  return { code: 'SET', account: { ...account, crossSymbols: mode === 'cross' ? [...others, symbol] : others } };
}

function useOf({ positions, openOrders }: PaperAccountState, counts: (symbol: string) => boolean): string | null {
  if (positions.some(({ symbol }) => counts(symbol))) return 'is a position';
  return openOrders.some(({ intent }) => counts(intent.symbol)) ? 'are open orders' : null;
}
