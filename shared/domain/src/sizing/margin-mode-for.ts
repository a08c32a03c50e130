import type { Balance, AccountSetUp } from '../account.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { MarginMode, SignalOrder } from '../signals/outcome.ts';

/** Returns the margin mode of a copier's position; the text counts only where he follows it. */
export function marginModeFor({ marginMode }: Pick<CopierSettings, 'marginMode'>, order: Pick<SignalOrder, 'marginMode'>): MarginMode {
  return marginMode === 'provider' ? (order.marginMode ?? 'isolated') : marginMode;
}

/**
 * Returns the balance with the margin that a new position may be sized by. Where one is on cross margin, profit that is open is no margin: once
 * it is gone again the positions would be liquidated before their stops. Without it every cross position has at least its isolated margin.
 */
export function balanceToSizeBy(balance: Balance, mode: MarginMode, { crossSymbols }: AccountSetUp): Balance {
  const shares = mode === 'cross' || crossSymbols.length > 0;
  return shares ? { ...balance, availableMargin: balance.spendable } : balance;
}
