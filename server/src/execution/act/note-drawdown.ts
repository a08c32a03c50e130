import type { Copier } from '@trade-executor/domain/copier';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { LossWatch } from './loss-watch.ts';

/**
 * Has the account looked at when its drawdown denied a trade: the limit may have been narrowed while nothing was open, and then there is no halt yet
 * that its trader could lift.
 */
export function noteDrawdown(losses: LossWatch, { accountId }: Pick<Copier, 'accountId'>, denial: Denial | null): void {
  if (denial?.code === 'DRAWDOWN_LIMIT') losses.note(accountId);
}
