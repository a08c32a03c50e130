import type { PositionMode } from '../account.ts';
import type { PaperAccountState } from './paper-account.ts';

/** What came of asking the venue to set an account up; IN_USE: a position or an open order stands in the way. */
export type SetUp =
  | { readonly code: 'SET'; readonly account: PaperAccountState }
  | { readonly code: 'IN_USE'; readonly venueMessage: string };

/** Returns the account in that position mode: the same object where it is so already; not while it has an open order or a position. */
export function setPositionMode(account: PaperAccountState, mode: PositionMode): SetUp {
  if (account.positionMode === mode) return { code: 'SET', account };
  if (account.positions.length > 0) return { code: 'IN_USE', venueMessage: 'the position mode cannot change while there is a position' };
  if (account.openOrders.length > 0) return { code: 'IN_USE', venueMessage: 'the position mode cannot change while there are open orders' };
  return { code: 'SET', account: { ...account, positionMode: mode } };
}
